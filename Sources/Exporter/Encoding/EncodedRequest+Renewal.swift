internal import Bytes
internal import NIOCore
internal import OTLP

/// What else of a request can be renewed where it stands.
extension EncodedRequest {
  /// Sixteen bytes that stand for a new text in every request.
  static let mark = "################"

  /// Where marks begin. O(bytes).
  static func marks(in body: ByteBuffer) -> [Int] {
    let bytes = body.readableBytesView
    let sign = UInt8(ascii: "#")
    var places: [Int] = []
    var length = 0
    for (place, byte) in bytes.enumerated() {
      length = byte == sign ? length + 1 : 0
      if length == mark.utf8.count {
        places.append(body.readerIndex + place + 1 - length)
        length = 0
      }
    }
    return places
  }

  /// Writes another text over each mark. O(marks).
  ///
  /// - Parameters:
  ///   - places: where the marks began.
  ///   - number: the request's; no two requests of other numbers have a text in common.
  mutating func renew(marks places: [Int], number: UInt64) {
    for (index, place) in places.enumerated() {
      let text = SeededNumbers.mixed(number &* UInt64(places.count) &+ UInt64(index) &+ 1)
      let digits = EncodedRequest.digits(text)
      body.setInteger(digits.first, at: place)
      body.setInteger(digits.second, at: place + 8)
    }
  }

  /// Changes the ids of all spans and of their parents alike, so that they are others in each request;
  /// for protobuf, where every span has a parent. O(spans).
  ///
  /// - Parameter change: bits to turn over since the last request.
  mutating func turnSpanIDs(_ change: UInt64) {
    // Fields 1, 2 and 4 follow one another, each with two bytes before its value.
    for place in tracePlaces.joined() {
      for offset in [18, 28] {
        guard let id = body.getInteger(at: place + offset, as: UInt64.self) else { continue }
        body.setInteger(id ^ change, at: place + offset)
      }
    }
  }
}
