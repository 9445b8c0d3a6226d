internal import OTLP
internal import Semantics

extension SemanticBatch {
  /// Whether nothing of it was rejected or could not be read.
  var isClean: Bool { invalid == 0 && unreadableValues == 0 }
}

extension Accounting {
  /// Accounts for the spans of a batch that were rejected.
  mutating func addRejected(of batch: borrowing SemanticBatch) {
    received &+= UInt64(batch.invalid)
    invalid &+= UInt64(batch.invalid)
    unreadableValues &+= UInt64(batch.unreadableValues)
  }

  /// Accounts for what a counted span says of its sampling.
  mutating func add(_ threshold: SamplingThreshold) {
    switch threshold {
    case .absent: absentThresholds &+= 1
    case .invalid: invalidThresholds &+= 1
    default: givenThresholds &+= 1
    }
  }
}
