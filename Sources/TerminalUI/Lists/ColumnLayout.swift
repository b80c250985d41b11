/// Which columns are shown in a width, where and how wide.
struct ColumnLayout: Equatable, Sendable {
  struct Place: Equatable, Sendable {
    /// Index in the table's columns.
    let index: Int
    let x: Int
    let width: Int
  }

  let places: [Place]

  private static let gap = 1

  /// `widest` is the width of the widest value seen in each column.
  init(_ columns: [Column], widest: [Int], width: Int) {
    var needs = columns.enumerated().map { index, column in
      column.isNumber ? max(column.least, index < widest.count ? widest[index] : 0) : column.least
    }
    var kept = Array(columns.indices)
    func total() -> Int { kept.reduce(0) { $0 + needs[$1] } + ColumnLayout.gap * max(0, kept.count - 1) }

    while total() > width,
      let first = kept.filter({ columns[$0].dropOrder != nil })
        .min(by: { (columns[$0].dropOrder ?? 0, -$0) < (columns[$1].dropOrder ?? 0, -$1) })
    {
      kept.removeAll { $0 == first }
    }
    // Text gives way next, down to a few columns; then numbers go, the last one first.
    for index in kept where !columns[index].isNumber && total() > width {
      needs[index] = max(min(4, needs[index]), needs[index] - (total() - width))
    }
    while total() > width, kept.count > 1 {
      let last = kept.last { columns[$0].isNumber } ?? kept[kept.count - 1]
      kept.removeAll { $0 == last }
    }
    if total() > width, let only = kept.first {
      if columns[only].isNumber { kept = [] } else { needs[only] = width }
    }

    var free = width - total()
    var growing = kept.filter { columns[$0].weight > 0 }
    while free > 0, !growing.isEmpty {
      let weights = growing.reduce(0) { $0 + columns[$1].weight }
      let before = free
      var shares = growing.map { before * columns[$0].weight / weights }
      // What rounding leaves over goes to the first.
      shares[0] += before - shares.reduce(0, +)
      for (index, share) in zip(growing, shares) {
        let room = columns[index].most.map { max(0, $0 - needs[index]) } ?? share
        needs[index] += min(share, room)
        free -= min(share, room)
      }
      growing.removeAll { index in columns[index].most.map { needs[index] >= $0 } ?? false }
      if free == before { break }
    }

    var x = 0
    places =
      width <= 0
      ? []
      : kept.map { index in
        defer { x += needs[index] + ColumnLayout.gap }
        return Place(index: index, x: x, width: needs[index])
      }
  }
}
