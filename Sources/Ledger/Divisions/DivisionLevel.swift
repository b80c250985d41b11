/// How high a division stands.
package enum DivisionLevel: String, Codable, Sendable, CaseIterable {
  case region, prefecture, county
  /// A functional zone with an organ of its own and no GB/T 2260 code (domain 0.11).
  case zone

  package var words: Words {
    switch self {
    case .region: Words("自治区", "region")
    case .prefecture: Words("地州市", "prefecture")
    case .county: Words("县市区", "county")
    case .zone: Words("功能区", "zone")
    }
  }
}
