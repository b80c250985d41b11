/* Stands in for ICU's 31 MB of data. Its only user is libxml2, which Debian lets ask ICU for encodings of XML that neither
   libxml2 nor glibc's iconv knows; no sheet has such a one, and it would be refused.
   The layout is that of ICU's own stubdata.cpp: a table of contents with nothing in it. */
#include <stdint.h>

#define NAME_OF(version) icudt##version##_dat
#define NAME(version) NAME_OF(version)

const struct {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size, info_reserved;
  uint8_t is_big_endian, charset_family, char_size, reserved;
  uint8_t format[4], format_version[4], data_version[4];
  char padding[8];
  uint32_t count, count_reserved;
  int32_t names[4];
} __attribute__((aligned(16))) NAME(ICU_VERSION) = {
    32, {0xDA, 0x27}, 20, 0, 0, 0, 2, 0, {'T', 'o', 'C', 'P'}, {1, 0, 0, 0}, {0, 0, 0, 0}, {0}, 0, 0, {0}};
