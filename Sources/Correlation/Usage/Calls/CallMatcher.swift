internal import OTLP
package import Semantics
internal import Synchronization

/// Knows the calls of all services again when a second library reports them, in the same trace or in
/// another.
///
/// While one instrumentation scope reports usage in a service, its calls count as they come. From the
/// second scope on they are held for a while, so that both reports of a call are seen together: then
/// the inner report gives the numbers. A report that comes later than that yields to the one counted.
package final class CallMatcher: Sendable {
  /// What becomes of a call that has just come.
  enum Verdict {
    /// It counts.
    case count
    /// Another library's report of it was counted.
    case sameCall
    /// Its response was counted.
    case sameResponse
    /// It is decided later.
    case held
  }

  fileprivate struct State {
    /// For each service the scopes that report usage.
    var scopes: [Symbol: [Symbol]] = [:]
    /// For each service the scopes that report calls without usage.
    var silentScopes: [Symbol: [Symbol]] = [:]
    /// Calls that nothing tells the tokens of, once for all scopes that report them.
    var silent = RecentCalls(capacity: CallMatcher.silentCalls)
    var held: [SpanAddress: Call] = [:]
    var unheld: UInt64 = 0
    var refusedReporters: UInt64 = 0
  }

  /// What the matcher holds, and what it had no room for.
  package struct Statistics: Sendable {
    /// Calls that are held.
    package var held = 0
    /// Calls that were decided on at once for want of room.
    package var unheld: UInt64 = 0
    /// Counted calls that later reports are not known by any more.
    package var forgottenCalls: UInt64 = 0
    /// Calls that lack usage, likewise.
    package var forgottenSilentCalls: UInt64 = 0
    /// Counted responses that are not known any more.
    package var forgottenResponses: UInt64 = 0
    /// How often a service or a scope was announced for which there was no room.
    package var refusedReporters: UInt64 = 0
  }

  /// How many calls that lack usage are known when another scope reports them too; 104 bytes each.
  private static let silentCalls = 256
  /// How many scopes of a service are told apart.
  fileprivate static let scopeLimit = 8

  private let hold: UInt64
  private let holdsAll: Bool
  private let limits: CorrelationLimits
  private let responses: ResponseRegistry
  private let counted: CountedCalls
  private let state = Mutex(State())
  /// Whether each service that is known has one scope that reports usage. Then there is nothing to hold
  /// and nothing to match with, and nobody asks for the lock of `state`.
  private let isSimple: Atomic<Bool>

  /// A matcher that knows no calls.
  ///
  /// - Parameters:
  ///   - hold: how long calls are held, in nanoseconds.
  ///   - holdsAll: whether all calls are held until ``decide(at:)`` is asked for all of them, as befits
  ///     input that has an end; then no limit holds.
  package init(hold: UInt64, holdsAll: Bool = false, limits: CorrelationLimits = .init()) {
    self.hold = hold
    self.holdsAll = holdsAll
    self.limits = limits
    responses = ResponseRegistry(capacity: limits.responses)
    counted = CountedCalls(capacity: limits.countedCalls)
    isSimple = Atomic(!holdsAll)
  }

  /// What it holds, and what it had no room for.
  package var statistics: Statistics {
    state.withLock { state in
      Statistics(
        held: state.held.count, unheld: state.unheld,
        forgottenCalls: counted.forgotten, forgottenSilentCalls: state.silent.forgotten,
        forgottenResponses: responses.statistics.forgotten,
        refusedReporters: state.refusedReporters)
    }
  }

  /// Notes that a scope reports usage in a service; before any of a request's calls are reported, so
  /// that their order in it does not matter.
  package func announce(_ reporter: UsageSource) {
    state.withLock { state in
      guard var scopes = state.scopes[reporter.service] else {
        if state.scopes.count < limits.reportingServices {
          state.scopes[reporter.service] = [reporter.scope]
        } else {
          state.refusedReporters &+= 1
          isSimple.store(false, ordering: .sequentiallyConsistent)
        }
        return
      }
      guard !scopes.contains(reporter.scope) else { return }
      guard scopes.count < CallMatcher.scopeLimit else { return state.refusedReporters &+= 1 }
      isSimple.store(false, ordering: .sequentiallyConsistent)
      scopes.append(reporter.scope)
      state.scopes[reporter.service] = scopes
    }
  }

  /// Takes a call with usage of which no call below reports any.
  func report(_ call: Call) -> Verdict {
    reportAlone(call) ?? reportAmongOthers(call)
  }

  /// Takes a call while each service has one scope; nil where that is not so, or not any more.
  private func reportAlone(_ call: Call) -> Verdict? {
    var isNew = true
    let isAlone = counted.insert(call) {
      // Asked under the lock that whoever matches takes too, after the second scope was announced: one of
      // both sees the other.
      guard isSimple.load(ordering: .sequentiallyConsistent) else { return false }
      // A call whose response is known is remembered too: it is what another library's report of it
      // without an id is known by.
      isNew = !call.hasResponse || responses.claim(call.usage.responseID)
      return true
    }
    guard isAlone else { return nil }
    return isNew ? .count : .sameResponse
  }

  private func reportAmongOthers(_ call: Call) -> Verdict {
    state.withLock { state in
      let hasRoom = state.held.count < limits.heldCalls
      let scopes = state.scopes[call.service, default: []].count
      let isToHold = holdsAll || (hold > 0 && scopes > 1)
      if isToHold, !hasRoom, !holdsAll { state.unheld &+= 1 }
      if isToHold, hasRoom || holdsAll {
        let key = SpanAddress(trace: call.trace, span: call.span)
        // Its trace was forgotten meanwhile, and the span has come again.
        guard state.held[key] == nil else { return .sameCall }
        state.held[key] = call
        return .held
      }
      if call.hasResponse, !responses.claim(call.usage.responseID) {
        // A report of the same call that has no id is known by it.
        _ = counted.take([call])
        return .sameResponse
      }
      guard scopes == 1 else { return counted.take([call]) ? .sameCall : .count }
      // While one scope reports, there is nothing to match with.
      counted.insert([call])
      return .count
    }
  }

  /// Whether nothing tells the tokens of a call that tells none itself, as far as other libraries report it
  /// in the same service; once the calls around it are decided on. Of several such reports of one call the
  /// first that is asked about lacks them. O(1).
  func lacksUsage(_ call: Call) -> Bool {
    if call.hasResponse, responses.contains(call.usage.responseID) { return false }
    return state.withLock { state in
      guard state.hasOtherScopes(than: call, limits) else {
        state.silent.insert(call, 0)
        return true
      }
      return !counted.knows(silent: call) && !state.silent.take(silent: call)
    }
  }

  /// Takes back a call that is held, because a call below it reports usage too; nil where it is not
  /// held any more.
  func cancel(trace: TraceID, span: SpanID) -> Call? {
    state.withLock { $0.held.removeValue(forKey: SpanAddress(trace: trace, span: span)) }
  }

  /// Decides on the calls that were held long enough at `now`, and on what they are matched with; on
  /// all of them where `now` is nil. O(n log n) in the calls held.
  package func decide(at now: UInt64?) -> [HeldCallDecision] {
    state.withLock { state in
      let isDue = { (call: Call) in
        guard let now else { return true }
        return now >= call.arrival && now - call.arrival >= self.hold
      }
      guard state.held.values.contains(where: isDue) else { return [] }
      var matching = CallDeduplication(Array(state.held.values), isDue: isDue)
      let decisions = matching.decide(responses, counted)
      for decision in decisions {
        state.held[SpanAddress(trace: decision.call.trace, span: decision.call.span)] = nil
      }
      return decisions
    }
  }
}

extension CallMatcher.State {
  /// Whether other scopes than the one of a call without usage report calls of its service.
  fileprivate mutating func hasOtherScopes(than call: Call, _ limits: CorrelationLimits) -> Bool {
    var silent = silentScopes[call.service, default: []]
    if !silent.contains(call.scope) {
      let isFull =
        silent.isEmpty
        ? silentScopes.count >= limits.reportingServices : silent.count >= CallMatcher.scopeLimit
      if isFull {
        refusedReporters &+= 1
      } else {
        silent.append(call.scope)
        silentScopes[call.service] = silent
      }
    }
    let reporting = scopes[call.service, default: []]
    return (silent + reporting).contains { $0 != call.scope }
  }
}
