/// The tokens and the cost that one span reports.
///
/// Input contains cache reads and cache writes, output contains reasoning (GenAI conventions,
/// "gen_ai.usage"). A number that is not reported is -1.
public struct Usage: Equatable, Sendable, BitwiseCopyable {
  /// A number that is not reported.
  @inlinable @inline(__always)
  public static var absent: Int64 { -1 }

  /// Tokens of input.
  public var input = Usage.absent
  /// Tokens of output.
  public var output = Usage.absent
  /// Input and output together, where that is all that is reported.
  public var total = Usage.absent
  /// Tokens of input read from the provider's cache.
  public var cacheRead = Usage.absent
  /// Tokens of input written to the provider's cache.
  public var cacheWrite = Usage.absent
  /// Those of them that are to be kept longer than usual: an hour at Anthropic.
  public var longCacheWrite = Usage.absent
  /// Tokens of input that are audio.
  public var audioInput = Usage.absent
  /// Tokens of output that are audio.
  public var audioOutput = Usage.absent
  /// Tokens of output spent on reasoning.
  public var reasoning = Usage.absent
  /// What the span says it cost, in 10⁻¹² USD.
  public var cost = Usage.absent
  /// From the request to the first token, in nanoseconds.
  public var timeToFirstToken = Usage.absent
  /// The provider's id of the response.
  public var responseID = ResponseID.none
  /// The model that answered, else the one requested, without its date: as labels show it.
  public var model = Symbol.none
  /// The same as it was reported, with its date: by it prices are found.
  public var billedModel = Symbol.none
  /// The provider's usual name, in lower case.
  public var provider = Symbol.none
  /// The model requested, else the one that answered, without its date: what reports of one call have in
  /// common.
  public var baseModel = Symbol.none
  /// How the call was processed.
  public var tier = ServiceTier.unknown

  /// Nothing reported.
  @inlinable @inline(__always)
  public init() {}

  /// Whether any tokens are reported: some libraries report none as 0.
  @inlinable @inline(__always)
  public var hasTokens: Bool { input > 0 || output > 0 || total > 0 }
}
