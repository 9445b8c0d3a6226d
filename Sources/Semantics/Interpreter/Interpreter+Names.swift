internal import BasicContainers
internal import Bytes
internal import OTLP

/// Names that become labels: what makes each of them another one is left out.
extension Interpreter {
  /// The symbol of a name, without ids; none where it is nothing else.
  @inline(__always)
  mutating func name(_ bytes: Span<UInt8>) -> Symbol {
    bytes.count < NameID.shortest ? cache.symbol(bytes) : longName(bytes)
  }

  /// The symbol of the name that a value gives.
  mutating func name(of value: AnyValue, _ body: Span<UInt8>) -> Symbol {
    guard value.kind == .string else { return symbol(of: value, body) }
    return name(body.extracting(value.range))
  }

  /// The same of a field of spans of `plan`, which often have the same value again.
  @inline(__always)
  mutating func name(
    of value: AnyValue, _ body: Span<UInt8>, _ plan: Int, _ text: Int
  ) -> Symbol {
    guard value.kind == .string, Int(value.range.count) < NameID.shortest else {
      return name(of: value, body)
    }
    return cache.symbol(body.extracting(value.range), last: &plans.table[plan].lastTexts[text])
  }

  /// Appends a name, without ids, to `text`.
  mutating func append(name: Span<UInt8>) {
    if name.count < NameID.shortest {
      text.append(name)
    } else {
      NameID.append(name, to: &text)
    }
  }

  @inline(never)
  private mutating func longName(_ bytes: Span<UInt8>) -> Symbol {
    guard NameID.first(in: bytes) != nil else { return cache.symbol(bytes) }
    plainText.removeAll()
    NameID.append(bytes, to: &plainText)
    return cache.symbol(plainText)
  }

  /// Appends a span's name to `text` without what stands in braces (`Processing {user}`), and without
  /// the spaces and signs that are then left over at its end.
  mutating func appendPlain(_ name: Span<UInt8>) {
    let start = text.count
    var depth = 0
    for index in name.indices {
      switch name[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: " ") where text.count == start || text.bytes[text.count - 1] == 0x20: break
      case let byte where depth == 0: text.append(byte)
      default: break
      }
    }
    guard text.count - start < name.count else { return }
    while text.count > start {
      switch text.bytes[text.count - 1] {
      case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ","),
        UInt8(ascii: "-"), UInt8(ascii: "#"):
        text.truncate(to: text.count - 1)
      default: return
      }
    }
  }

  /// Makes `FileEditor`, which stands in `text` from `start` on, `file_editor`.
  mutating func makeSnake(from start: Int) {
    plainText.removeAll()
    for index in start..<text.count {
      let byte = text.bytes[index]
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      if isCapital, index > start { plainText.append(UInt8(ascii: "_")) }
      plainText.append(isCapital ? byte | 0x20 : byte)
    }
    text.truncate(to: start)
    Interpreter.append(plainText, to: &text)
  }

  private static func append(_ text: borrowing ByteWriter, to writer: inout ByteWriter) {
    writer.append(text.bytes)
  }
}
