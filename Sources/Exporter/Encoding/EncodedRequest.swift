internal import Bytes
package import NIOCore
package import OTLP

/// An export request as it goes over the wire, whose trace ids can be renewed where they stand.
package struct EncodedRequest: Sendable {
  /// The body: a message, with its frame before it where it is for gRPC.
  package internal(set) var body: ByteBuffer
  /// How many spans it holds.
  package let spanCount: Int
  /// For each trace the places of its id in the body.
  let tracePlaces: [[Int]]
  private let encoding: BodyEncoding

  /// How many traces its spans belong to.
  package var traceCount: Int { tracePlaces.count }

  /// Encodes `groups`.
  ///
  /// - Parameter isFramed: Whether the five bytes that gRPC wants before a message precede it.
  package init(_ groups: [SpanGroup], encoding: BodyEncoding, isFramed: Bool = false) {
    let bytes: [UInt8]
    let found: [Int]
    switch encoding {
    case .protobuf:
      let message = MessageBytes(groups)
      bytes = message.bytes
      found = message.traceIDPlaces
    case .json:
      let text = RequestText(groups)
      bytes = text.bytes
      found = text.traceIDPlaces
    }
    let prefix = isFramed ? GRPCFrame.prefixLength : 0
    body = ByteBuffer()
    body.reserveCapacity(bytes.count + prefix)
    if isFramed {
      GRPCFrame.writePrefix(to: &body, messageLength: bytes.count, isCompressed: false)
    }
    body.writeBytes(bytes)

    var order: [TraceID: Int] = [:]
    var places: [[Int]] = []
    for (span, place) in zip(groups.flatMap(\.spans), found) {
      let number = order[span.traceID] ?? places.count
      if number == places.count {
        order[span.traceID] = number
        places.append([])
      }
      places[number].append(place + prefix)
    }
    tracePlaces = places
    self.encoding = encoding
    spanCount = found.count
  }

  /// Gives each trace another id, in place. O(number of spans); copies the body only where someone
  /// else still holds it.
  ///
  /// - Parameter traceID: the new id of the trace of a number below ``traceCount``.
  package mutating func renewTraceIDs(_ traceID: (_ trace: Int) -> TraceID) {
    for (trace, places) in tracePlaces.enumerated() {
      let id = traceID(trace)
      switch encoding {
      case .protobuf:
        for place in places {
          body.setInteger(id.high, at: place)
          body.setInteger(id.low, at: place + 8)
        }
      case .json:
        let high = EncodedRequest.digits(id.high)
        let low = EncodedRequest.digits(id.low)
        for place in places {
          body.setInteger(high.first, at: place)
          body.setInteger(high.second, at: place + 8)
          body.setInteger(low.first, at: place + 16)
          body.setInteger(low.second, at: place + 24)
        }
      }
    }
  }

  /// The sixteen hexadecimal digits of `word`, eight in each integer, the first most significant.
  static func digits(_ word: UInt64) -> (first: UInt64, second: UInt64) {
    var halves: (UInt64, UInt64) = (0, 0)
    for place in 0..<8 {
      halves.0 = halves.0 << 8 | UInt64(Hexadecimal.digit(word >> UInt64(60 - 4 * place)))
      halves.1 = halves.1 << 8 | UInt64(Hexadecimal.digit(word >> UInt64(28 - 4 * place)))
    }
    return halves
  }
}
