import OTLP
import Pipeline
import Testing

/// When traces settle and are forgotten, by the clock that tests set.
@Suite struct SettlingTests {
  private static let root = PlainSpan.primitive("root", id: 1).with { $0.workflow = "flow" }
  private static let child = PlainSpan.primitive("child", id: 2, parent: 1)

  private static func open(_ engine: PropertyEngine) -> Double {
    engine.scrape.sum("tracemill_traces_open")
  }

  @Test("A workflow is active from its first span until its root comes")
  func active() throws {
    var engine = try PropertyEngine()
    let sent = SettlingTests.child.with { $0.workflow = "flow" }
    engine.engine.send(Delivery.body([sent]))
    let line = "agent_workflows_active{workflow_name=\"flow\"}"
    #expect(engine.scrape.values[line] == 1)
    engine.engine.wait(seconds: 30)
    #expect(engine.scrape.values[line] == 1)
    engine.engine.send(Delivery.body([SettlingTests.root]))
    #expect(engine.scrape.values[line] == 0)
    #expect(engine.scrape.sum("agent_workflow_duration_count") == 1)
  }

  @Test("A workflow whose root never comes is active until it has idled for five minutes")
  func idle() throws {
    var engine = try PropertyEngine()
    engine.engine.send(Delivery.body([SettlingTests.child]))
    engine.engine.wait(seconds: 200)
    engine.engine.send(Delivery.body([SettlingTests.child.with { $0.id = 3 }]))
    engine.engine.wait(seconds: 299)
    #expect(engine.scrape.sum("agent_workflows_active") == 1)
    #expect(engine.scrape.sum("agent_workflow_duration_count") == 0)
    #expect(SettlingTests.open(engine) == 1)
    engine.engine.wait(seconds: 1)
    #expect(engine.scrape.sum("agent_workflows_active") == 0)
    #expect(engine.scrape.sum("agent_workflow_duration_count") == 1)
    #expect(SettlingTests.open(engine) == 0)
  }

  @Test("A trace with its root settles ten seconds after the last span")
  func quiet() throws {
    var engine = try PropertyEngine()
    engine.engine.send(Delivery.body([SettlingTests.root]))
    engine.engine.wait(seconds: 9)
    engine.engine.send(Delivery.body([SettlingTests.child]))
    engine.engine.wait(seconds: 9)
    #expect(SettlingTests.open(engine) == 1)
    engine.engine.wait(seconds: 1)
    #expect(SettlingTests.open(engine) == 0)
    #expect(engine.scrape.sum("tracemill_traces_remembered") == 1)
  }

  @Test("Usage of an agent without calls is held until its trace settles")
  func held() throws {
    var engine = try PropertyEngine()
    engine.engine.send(Delivery.body([.usage(.agent, tokens: 5, id: 1)]))
    engine.engine.wait(seconds: 9)
    #expect(engine.scrape.sum("llm_tokens_held") == 5)
    #expect(engine.scrape.sum("llm_tokens_total") == 0)
    engine.engine.wait(seconds: 1)
    #expect(engine.scrape.sum("llm_tokens_held") == 0)
    #expect(engine.scrape.sum("llm_tokens_total") == 5)
  }

  @Test(
    "A settled trace is remembered for ten minutes; a span sent again after that counts again",
    arguments: [(SettlingTests.root, 10.0), (SettlingTests.child, 300.0)])
  func memory(span: PlainSpan, settles: Double) throws {
    var engine = try PropertyEngine()
    engine.engine.send(Delivery.body([span]))
    engine.engine.wait(seconds: settles)
    #expect(SettlingTests.open(engine) == 0)
    engine.engine.wait(seconds: 599)
    #expect(engine.scrape.sum("tracemill_traces_remembered") == 1)
    engine.engine.wait(seconds: 1)
    #expect(engine.scrape.sum("tracemill_traces_remembered") == 0)
    engine.engine.send(Delivery.body([span]))
    #expect(engine.engine.engine.accounting.counted == 2)
    #expect(engine.engine.engine.accounting.duplicate == 0)
  }

  @Test(
    "Just before it is forgotten a span sent again is a duplicate",
    arguments: [(SettlingTests.root, 10.0), (SettlingTests.child, 300.0)])
  func remembered(span: PlainSpan, settles: Double) throws {
    var engine = try PropertyEngine()
    engine.engine.send(Delivery.body([span]))
    engine.engine.wait(seconds: settles)
    engine.engine.wait(seconds: 599)
    engine.engine.send(Delivery.body([span]))
    #expect(engine.engine.engine.accounting.counted == 1)
    #expect(engine.engine.engine.accounting.duplicate == 1)
    #expect(engine.scrape.sum("primitive_execution_count") == 1)
  }
}
