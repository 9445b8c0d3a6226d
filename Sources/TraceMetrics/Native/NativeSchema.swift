internal import Foundation

/// The exponential buckets of native histograms: under schema s the bucket i holds what is over
/// 2^((i - 1) / 2^s) and at most 2^(i / 2^s).
package enum NativeSchema {
  /// The schema that a histogram begins with: eight buckets for each power of two, so that a quantile is
  /// off by 4.4 % at most.
  package static let finest = 3
  /// How many buckets a histogram may reach over. Over that its schema becomes coarser by one, which
  /// makes one bucket of each two.
  package static let bucketLimit = 64
  /// What counts as zero, as other libraries have it.
  package static let zeroThreshold = 0x1p-128

  /// The bounds between 0.5 and 1 under the finest schema: 2^(i / 8 - 1).
  private static let fractions = (0..<8).map { exp2(Double($0) / 8 - 1) }

  /// The bucket of `value`, which must be greater than 0 and finite, under the finest schema.
  package static func index(of value: Double) -> Int {
    // value = significand · 2^exponent, the significand from 0.5 up to 1.
    let exponent = Int(value.exponent) + 1
    let significand = value.significand / 2
    var place = 0
    while place < 8, fractions[place] < significand { place += 1 }
    return place + (exponent - 1) * 8
  }

  /// The bucket that takes in the bucket `index` when the schema becomes coarser by `steps`.
  package static func coarser(_ index: Int, by steps: Int) -> Int {
    // i ↦ ⌈i / 2⌉, so often.
    -(-index >> steps)
  }
}
