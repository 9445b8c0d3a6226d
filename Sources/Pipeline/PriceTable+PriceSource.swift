package import Settings

extension PriceTable: PriceSource {}
