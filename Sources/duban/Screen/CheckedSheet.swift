import Dashboard

/// The dashboard's word for a finished check; the exchange room has a type of the same name.
typealias CheckedSheet = SheetCheck
