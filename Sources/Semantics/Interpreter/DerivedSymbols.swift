internal import BasicContainers

/// What follows from a symbol by the options alone, worked out once for each: a table by symbol for
/// each kind of consequence.
struct DerivedSymbols: ~Copyable {
  /// What a step's class means for its step.
  struct StepClass: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    static let known = StepClass(rawValue: 1)
    static let wrapper = StepClass(rawValue: 2)
    static let silentCache = StepClass(rawValue: 4)
  }

  /// For a model the model without a date, plus one; 0 where it is not known yet.
  private var models = UniqueArray<UInt32>()
  /// For a model's name as reported the provider that stands before it, plus one; 0 where it is not known yet.
  private var prefixes = UniqueArray<UInt32>()
  /// For such a model's name what follows the provider, plus one; 0 where it is not known yet.
  private var plainModels = UniqueArray<UInt32>()
  /// For a provider's name as reported the one to show, plus one; 0 where it is not known yet.
  private var providers = UniqueArray<UInt32>()
  /// For a model the provider that its name tells, plus one; 0 where it is not known yet.
  private var providersOfModels = UniqueArray<UInt32>()
  /// For a model's name as reported the model that it stands for, plus one; 0 where it is not known yet.
  private var renamedModels = UniqueArray<UInt32>()
  /// For a service tier's name the number of the tier, plus one; 0 where it is not known yet.
  private var tiers = UniqueArray<UInt32>()
  private var stepClasses = UniqueArray<StepClass>()
  /// For a step's class the type of what it runs, plus one; 0 where it is not known yet.
  private var stepTypes = UniqueArray<UInt32>()

  /// How models are written whose names are derived.
  private var texts: [Symbol: String] = [:]

  /// How many of them are kept: more are not asked about again and again.
  private static let textLimit = 1 << 10

  init() {}

  /// How a model is written, without asking the table for all threads again.
  mutating func text(ofModel model: Symbol, _ symbols: SymbolTable) -> String {
    if let known = texts[model] { return known }
    if texts.count >= DerivedSymbols.textLimit { texts.removeAll() }
    let text = symbols.string(model)
    texts[model] = text
    return text
  }

  /// `model` without what its provider puts behind it to date it.
  mutating func undated(
    _ model: Symbol, _ options: Interpreter.Options, _ symbols: SymbolTable
  )
    -> Symbol
  {
    DerivedSymbols.look(up: model, in: &models) {
      let name = symbols.string(model)
      let undated = options.dateSuffixes.lazy.compactMap { $0.removed(from: name) }.first
      return undated.map(symbols.intern) ?? model
    }
  }

  /// `model` without the name of its provider before it, as gateways' clients write it:
  /// `anthropic/claude-haiku-4-5` of Anthropic is `claude-haiku-4-5`. Under another provider, such as one
  /// that sells the models of many, it stays as it is.
  mutating func plain(
    _ model: Symbol, of provider: Symbol, _ options: Interpreter.Options, _ symbols: SymbolTable
  ) -> Symbol {
    let prefix = DerivedSymbols.look(up: model, in: &prefixes) {
      let name = symbols.string(model)
      guard let slash = name.firstIndex(of: "/") else { return .none }
      return DerivedSymbols.shown(name[..<slash], options, symbols)
    }
    guard !prefix.isNone, prefix == provider else { return model }
    return DerivedSymbols.look(up: model, in: &plainModels) {
      let rest = symbols.string(model).drop { $0 != "/" }.dropFirst()
      return rest.isEmpty ? model : symbols.intern(String(rest))
    }
  }

  /// `provider` in lower case and under its usual name; none where it is a framework's.
  mutating func provider(
    _ provider: Symbol, _ options: Interpreter.Options, _ symbols: SymbolTable
  ) -> Symbol {
    DerivedSymbols.look(up: provider, in: &providers) {
      DerivedSymbols.shown(symbols.string(provider), options, symbols)
    }
  }

  private static func shown(
    _ provider: some StringProtocol, _ options: Interpreter.Options, _ symbols: SymbolTable
  ) -> Symbol {
    let name = provider.lowercased()
    if options.frameworks.contains(name) { return .none }
    return symbols.intern(options.providerAliases[name] ?? name)
  }

  /// The model that the pipeline file says `model` is, else `model`.
  mutating func renamed(
    _ model: Symbol, _ options: Interpreter.Options, _ symbols: SymbolTable
  ) -> Symbol {
    DerivedSymbols.look(up: model, in: &renamedModels) {
      let name = symbols.string(model).lowercased()
      let found = options.modelNames.first { $0.pattern.matches(name) }
      return found.map { symbols.intern($0.model) } ?? model
    }
  }

  /// The service tier called `name`.
  mutating func tier(_ name: Symbol, _ symbols: SymbolTable) -> ServiceTier {
    guard !name.isNone else { return .unknown }
    let number = DerivedSymbols.look(up: name, in: &tiers) {
      Symbol(UInt32(ServiceTier(symbols.string(name)).rawValue))
    }
    return ServiceTier(rawValue: UInt8(truncatingIfNeeded: number.rawValue)) ?? .unknown
  }

  /// The provider that the name of `model` tells: one that stands before its slash, as gateways' clients
  /// write it, else by the patterns of the pipeline file.
  mutating func provider(
    ofModel model: Symbol, _ options: Interpreter.Options, _ symbols: SymbolTable
  ) -> Symbol {
    DerivedSymbols.look(up: model, in: &providersOfModels) {
      let name = symbols.string(model).lowercased()
      if let slash = name.firstIndex(of: "/") {
        let route = options.providerAliases[String(name[..<slash])] ?? String(name[..<slash])
        if options.providerAliases.values.contains(route) { return symbols.intern(route) }
      }
      let found = options.providersByModel.first { $0.pattern.matches(name) }
      return found.map { symbols.intern($0.provider) } ?? .none
    }
  }

  /// What the class `type` means for a step of it.
  mutating func stepClass(
    _ type: Symbol, _ options: Interpreter.Options, _ symbols: SymbolTable
  )
    -> StepClass
  {
    let place = Int(type.rawValue)
    while stepClasses.count <= place { stepClasses.append([]) }
    if stepClasses[place].contains(.known) { return stepClasses[place] }
    let name = DerivedSymbols.stepType(symbols.string(type))
    var result = StepClass.known
    if options.wrappers.contains(name) { result.insert(.wrapper) }
    if options.silentCaches.contains(name) { result.insert(.silentCache) }
    stepClasses[place] = result
    return result
  }

  /// The `primitive_type` that goes with the class `type`: `CachePrimitive` is of type `cache`.
  mutating func stepType(_ type: Symbol, _ symbols: SymbolTable) -> Symbol {
    DerivedSymbols.look(up: type, in: &stepTypes) {
      symbols.intern(DerivedSymbols.stepType(symbols.string(type)))
    }
  }

  private static func stepType(_ name: String) -> String {
    let name = name.lowercased()
    return name.hasSuffix("primitive") ? String(name.dropLast("primitive".count)) : name
  }

  @inline(__always)
  private static func look(
    up symbol: Symbol, in table: inout UniqueArray<UInt32>, _ derive: () -> Symbol
  ) -> Symbol {
    let place = Int(symbol.rawValue)
    if place < table.count, table[place] != 0 { return Symbol(table[place] - 1) }
    let derived = derive()
    while table.count <= place { table.append(0) }
    table[place] = derived.rawValue + 1
    return derived
  }
}
