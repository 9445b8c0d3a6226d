/// What a misspelt key was perhaps meant to be: `did you mean "settle"?`, else the keys allowed.
func hint(for key: String, among keys: [String]) -> String {
  nearest(to: key, among: keys).map { "did you mean \(quoted($0))?" } ?? "allowed: \(list(keys))"
}

/// The one of `names` that needs the fewest changes to be `name`; nil where none is near.
func nearest(to name: String, among names: [String]) -> String? {
  let limit = max(1, min(3, name.count / 3))
  let distances = names.map { ($0, distance(Array(name.lowercased()), Array($0.lowercased()))) }
  return distances.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
}

/// Names in a row, as a message shows them.
func list(_ names: [String]) -> String {
  names.joined(separator: ", ")
}

/// How many letters must be put in, taken out, changed or swapped with their neighbour to make
/// `left` into `right`. O(`left` × `right`), of the first 64 letters.
private func distance(_ left: [Character], _ right: [Character]) -> Int {
  let left = left.prefix(64)
  let right = right.prefix(64)
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let same = left[row] == right[column]
      var best = min(last[column] + (same ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
