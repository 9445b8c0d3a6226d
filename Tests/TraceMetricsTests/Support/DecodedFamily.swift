import COTLPSchema
import CProtobufC

/// A `MetricFamily` as protobuf-c reads it.
struct DecodedFamily: Equatable {
  struct Exemplar: Equatable {
    var labels: [String: String]
    var value: Double
    var time: Double
  }

  struct Bucket: Equatable {
    var bound: Double
    var count: UInt64
    var exemplar: Exemplar?
  }

  struct Metric: Equatable {
    var labels: [String: String] = [:]
    var counter: Double?
    var gauge: Double?
    var created: Double?
    var count: UInt64?
    var sum = 0.0
    var buckets: [Bucket] = []
    var native: Native?
  }

  struct Native: Equatable {
    var schema: Int32
    var zeroThreshold: Double
    var zeroCount: UInt64
    var spans: [[Int]]
    var deltas: [Int64]
    var exemplars: [Exemplar]
  }

  var name: String
  var help: String
  var type: UInt32
  var metrics: [Metric] = []

  /// The families of a delimited stream; nil where it is not one to its end.
  static func decode(_ bytes: [UInt8]) -> [DecodedFamily]? {
    var families: [DecodedFamily] = []
    var place = 0
    while place < bytes.count {
      var length = 0
      var shift = 0
      while place < bytes.count {
        length |= Int(bytes[place] & 0x7F) << shift
        shift += 7
        place += 1
        if bytes[place - 1] < 0x80 { break }
      }
      guard place + length <= bytes.count,
        let family = DecodedFamily(Array(bytes[place..<(place + length)]))
      else { return nil }
      families.append(family)
      place += length
    }
    return families
  }

  /// The message tree belongs to this function, and all of it is copied before it is freed.
  private init?(_ bytes: [UInt8]) {
    guard
      let family = unsafe tracemill__prometheus__metric_family__unpack(nil, bytes.count, bytes)
    else { return nil }
    defer { unsafe tracemill__prometheus__metric_family__free_unpacked(family, nil) }
    unsafe name = String(cString: family.pointee.name)
    unsafe help = String(cString: family.pointee.help)
    unsafe type = family.pointee.type.rawValue
    // The formatter would take the space from between `unsafe` and the name.
    // swift-format-ignore
    for unsafe metric in unsafe list(family.pointee.metric, family.pointee.n_metric) {
      metrics.append(unsafe Metric(metric.pointee))
    }
  }
}

private func list<Element>(
  _ start: UnsafeMutablePointer<UnsafeMutablePointer<Element>?>?, _ count: Int
) -> [UnsafeMutablePointer<Element>] {
  unsafe UnsafeBufferPointer(start: start, count: count).compactMap { unsafe $0 }
}

private func labels(
  _ start: UnsafeMutablePointer<UnsafeMutablePointer<Tracemill__Prometheus__LabelPair>?>?,
  _ count: Int
) -> [String: String] {
  var labels: [String: String] = [:]
  // swift-format-ignore
  for unsafe pair in unsafe list(start, count) {
    let value = unsafe UnsafeBufferPointer(
      start: pair.pointee.value.data, count: pair.pointee.value.len)
    unsafe labels[String(cString: pair.pointee.name)] =
      unsafe String(decoding: value, as: UTF8.self)
  }
  return labels
}

private func seconds(
  _ time: UnsafeMutablePointer<Tracemill__Prometheus__Timestamp>?
) -> Double? {
  guard let time = unsafe time?.pointee else { return nil }
  return unsafe Double(time.seconds) + Double(time.nanos) / 1e9
}

private func exemplar(
  _ message: UnsafeMutablePointer<Tracemill__Prometheus__Exemplar>?
) -> DecodedFamily.Exemplar? {
  guard let message = unsafe message?.pointee else { return nil }
  return unsafe DecodedFamily.Exemplar(
    labels: labels(message.label, message.n_label), value: message.value,
    time: seconds(message.timestamp) ?? .nan)
}

extension DecodedFamily.Metric {
  fileprivate init(_ metric: Tracemill__Prometheus__Metric) {
    unsafe labels = TraceMetricsTests.labels(metric.label, metric.n_label)
    if let message = unsafe metric.counter?.pointee {
      unsafe counter = message.value
      unsafe created = seconds(message.created_timestamp)
    }
    unsafe gauge = metric.gauge?.pointee.value
    guard let message = unsafe metric.histogram?.pointee else { return }
    unsafe count = message.sample_count
    unsafe sum = message.sample_sum
    unsafe created = seconds(message.created_timestamp)
    // swift-format-ignore
    for unsafe bucket in unsafe list(message.bucket, message.n_bucket) {
      buckets.append(
        unsafe DecodedFamily.Bucket(
          bound: bucket.pointee.upper_bound, count: bucket.pointee.cumulative_count,
          exemplar: exemplar(bucket.pointee.exemplar)))
    }
    guard unsafe message.has_schema != 0 else { return }
    unsafe native = DecodedFamily.Native(
      schema: message.schema, zeroThreshold: message.zero_threshold,
      zeroCount: message.zero_count,
      spans: list(message.positive_span, message.n_positive_span).map {
        unsafe [Int($0.pointee.offset), Int($0.pointee.length)]
      },
      deltas: Array(
        UnsafeBufferPointer(start: message.positive_delta, count: message.n_positive_delta)),
      exemplars: list(message.exemplars, message.n_exemplars).compactMap {
        unsafe exemplar($0)
      })
  }
}
