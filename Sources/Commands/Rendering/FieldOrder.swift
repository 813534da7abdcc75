/// In what order people read the fields of an answer, and under which names.
enum FieldOrder {
    private static let first = [
        "store", "folder", "number", "sku", "sequence", "position", "id", "name", "user", "time", "principal",
        "actingAs", "uid", "period", "operation", "purpose", "rule", "verdict", "nextOn", "earliest",
        "latest",
        "overdueDays", "orderDays", "firstOn", "lastOn", "pastMonths", "firstMonth", "lastMonth",
        "state", "onHold", "fulfilment", "order",
        "carrier", "tracking", "customer", "contactName",
        "contactTitle", "email", "phone", "fax", "street", "postcode", "city", "region", "country", "taxID",
        "billName", "billStreet", "billPostcode", "billCity", "billRegion", "billCountry", "unit", "quantity",
        "price",
        "currency", "taxMode", "rounding", "discount", "priceRule", "net", "tax", "gross", "chargeTotal",
        "opened", "confirmed",
        "requiredOn", "shippedOn", "late", "unixUser", "unixGroup", "team", "roles", "active", "language",
        "externalRef", "created", "changed", "version", "revision", "sound", "healthy", "kind", "added",
        "unchanged",
        "skipped",
        "refused", "total", "onHand", "allocated", "unavailable", "day", "free", "expired", "arriving",
        "overdue",
        "promised", "available", "short", "later", "undated", "promisedLater", "incoming", "shipTo", "billTo",
        "lines",
        "discounts", "charges", "taxes", "stock", "locations", "history", "changes",
    ]
    private static let places = Dictionary(uniqueKeysWithValues: first.enumerated().map { ($1, $0) })

    /// The columns of lists, by the list's name; a list that is not here shows every field with one value.
    static let columns: [String: [String]] = [
        "customers": [
            "number", "name", "contactName", "email", "phone", "postcode", "city", "country", "match",
            "orders",
            "currency", "net", "tax", "gross",
        ],
        "products": [
            "sku", "name", "unit", "price", "currency", "tax", "onHand", "available", "reorderLevel",
        ],
        "purchases": [
            "sku", "name", "quantity", "unit", "orders", "lastPrice", "lastDiscount", "currency", "lastOn",
            "lastOrder",
        ],
        "orders": [
            "number", "id", "state", "fulfilment", "customer", "opened", "requiredOn", "shippedOn", "late",
            "currency",
            "net", "tax",
            "gross",
        ],
        "consents": [
            "on", "purpose", "isGiven", "channel", "textVersion", "by", "noted", "note", "decision",
        ],
        "holds": [
            "subjectNumber", "class", "grounds", "owner", "review", "isReviewDue", "placed", "by", "note",
        ],
        "packages": [
            "id", "subject", "mergedWith", "request", "made", "madeBy", "expires", "isExpired", "isOverdue",
            "gone",
        ],
        "breaches": [
            "number", "state", "risk", "due", "hoursLeft", "isLate", "authorityTold", "personsTold",
            "subjects",
        ],
        "users": ["name", "unixUser", "unixGroup", "team", "roles", "active"],
        "entries": [
            "sequence", "time", "principal", "actingAs", "operation", "purpose", "rule", "approvals",
            "outcome",
            "state",
        ],
        "approvals": ["number", "operation", "state", "user", "actingAs", "measures", "created", "expires"],
        "rules": ["rule", "people", "by"],
        "breakGlass": ["number", "state", "user", "role", "rule", "opened", "until", "reviewedBy", "reason"],
        "votes": ["user", "verdict", "time"],
        "lines": [
            "position", "sku", "buyerCode", "name", "quantity", "unit", "price", "discount",
            "documentDiscount",
            "couponDiscount", "net", "includedTax",
            "tax", "priceRule",
            "location", "lot", "bestBefore", "shipped", "reserved", "backOrdered", "unusual",
        ],
        "alerts": [
            "number", "kind", "state", "text", "role", "owner", "raised", "goesOn", "acknowledgedBy",
            "cleared",
        ],
        "suppliers": ["code", "name", "country", "leadDays", "externalRef", "version"],
        "certificates": ["name", "validThrough", "expired"],
        "reorder": [
            "supplier", "leadDays", "expectedOn", "sku", "quantity", "unit", "available", "incoming",
            "waiting",
            "reorderLevel", "expected", "method", "pastMonths", "error", "naiveError", "verdict",
        ],
        "unusual": ["position", "sku", "about", "reason"],
        "days": ["day", "alert", "order", "step", "text"],
        "shipments": ["number", "order", "state", "carrier", "tracking", "created", "shipped", "delivered"],
        "invoices": [
            "number", "kind", "order", "customer", "state", "issued", "dueOn", "currency", "gross", "open",
            "reminders",
        ],
        "payments": [
            "number", "kind", "customer", "valuedOn", "method", "reference", "currency", "amount", "open",
        ],
        "prices": [
            "id", "sku", "rule", "customer", "list", "fromQuantity", "price", "currency", "taxMode", "from",
            "through",
        ],
        "codes": ["customer", "code", "sku", "name"],
        "feedback": ["id", "order", "step", "sku", "asked", "expires", "given", "score", "feedback"],
        "notes": ["time", "user", "noteText", "mentions"],
        "unseen": ["mention", "remark"],
        "items": [
            "due", "kind", "about", "document", "step", "since", "user", "read", "noteText", "id",
        ],
        "groups": ["label", "asked", "answered", "answeredPercent", "mean", "satisfiedPercent", "tooFew"],
        "aging": ["currency", "step", "invoices", "open"],
        "returns": ["number", "order", "shipment", "state", "condition", "credit", "received", "user"],
        "forecast": ["month", "expected", "lower", "upper"],
        "backTest": ["method", "error", "forecasts"],
        "figures": ["figure", "value", "before", "change", "tooFew"],
        "overdueItems": ["kind", "number", "step"],
        "refusals": ["operation", "rule", "users", "days"],
        "roleUse": ["role", "user", "granted", "lastUsed", "timesUsed"],
        "improvements": [
            "number", "state", "improvement", "figure", "before", "after", "owner", "dueOn", "openedIn",
            "closedIn",
        ],
        "reviews": ["period", "state", "version", "made", "by", "open"],
        "late": ["order", "customer", "requiredOn", "shippedOn", "daysLate"],
        "months": ["month", "shipped", "onTime", "late", "onTimePercent"],
        "receivables": [
            "customer", "currency", "invoices", "notDue", "days1to30", "days31to60", "days61to90", "over90",
            "open",
        ],
        "revenue": [
            "customer", "externalRef", "month", "currency", "documents", "goods", "charges", "net",
        ],
        "settlements": ["document", "amount", "time"],
        "stock": [
            "sku", "name", "onHand", "available", "incoming", "waiting", "reorderLevel", "expected",
            "proposed",
        ],
        "settles": ["document", "amount", "time"],
        "series": ["kind", "year", "last", "used", "skipped", "isContinuous", "missing"],
        "movements": [
            "time", "kind", "location", "lot", "onHand", "allocated", "unavailable", "incoming", "order",
            "user",
        ],
        "requests": [
            "number", "kind", "state", "subjectNumber", "received", "due", "daysLeft", "isPaused",
            "isExtended",
        ],
        "steps": [
            "on", "action", "word", "by", "note", "order", "step", "outcome", "role", "owner", "due",
            "overdue",
            "missing", "orders", "p50Hours", "p90Hours", "bottleneck",
        ],
        "notices": ["due", "hoursLeft", "breach", "state"],
        "deadlines": ["due", "daysLeft", "request", "kind", "state"],
        "history": ["time", "kind", "from", "to", "revision", "user", "rule", "reason"],
        "changes": ["version", "field", "kind", "position", "from", "to", "time", "user"],
        "versions": ["revision", "requiredOn", "net", "tax", "gross"],
        "taxes": ["category", "rate", "base", "tax"],
        "charges": ["kind", "amount", "includedTax", "tax"],
        "discounts": ["kind", "code", "percent", "amount", "taken"],
        "templates": ["name", "currency", "saved", "user"],
        "priceChanges": ["position", "sku", "from", "to"],
        "outcomes": ["bankReference", "outcome", "payment", "reason", "help"],
        "periods": ["month", "locked", "user"],
        "coupons": [
            "code", "percent", "amount", "minimum", "currency", "from", "through", "used", "uses",
            "usesPerCustomer", "combines", "ended",
        ],
        "schedules": ["name", "task", "target", "timetable", "zone", "jitter", "paused", "next"],
        "retention": [
            "target", "hourly", "daily", "weekly", "monthly", "yearly", "vaults", "minimumAge", "zone",
        ],
        "lots": [
            "lot", "location", "bestBefore", "expired", "onHand", "allocated", "unavailable", "available",
        ],
        "locations": ["location", "onHand", "allocated", "unavailable", "available", "incoming"],
    ]

    /// Fields that hold an instant, shown in the reader's time zone.
    static let instants: Set<String> = [
        "ended", "locked", "saved", "created", "changed", "opened", "confirmed", "time", "expires", "decided",
        "until", "asked", "given",
        "reviewed",
        "next", "since", "due", "started", "done", "made", "raised", "placed", "noted", "aware", "lifted",
        "gone",
        "issued",
        "erased",
        "authorityTold", "personsTold", "at", "found", "first", "last", "added", "lastSweep", "newest",
        "recoveryPoint", "state", "written",
        "signed", "granted", "lastUsed",
        "goesOn", "acknowledged", "cleared", "received", "recorded", "shipped", "delivered",
    ]

    /// Whether a field is read before another.
    static func isBefore(_ one: String, _ other: String) -> Bool {
        switch (places[one], places[other]) {
        case (let one?, let other?): one < other
        case (.some, nil): true
        case (nil, .some): false
        case (nil, nil): one < other
        }
    }

    /// What stands where a list is empty.
    static func none(of name: String, in language: Language) -> String {
        switch name {
        case "due": return Messages.text("nothing has reached its term", in: language)
        case "reorder": return Messages.text("nothing is to be ordered", in: language)
        case "erased": return Messages.text("nothing was erased", in: language)
        case "inForce": return Messages.text("no consent is in force", in: language)
        default: break
        }
        if language == .simplifiedChinese, let none = ChineseLabels.none(of: name) { return none }
        return "no \(label(name, in: .english))"
    }

    /// `requiredOn` in words: `required on`, or its name in another language where it has one.
    static func label(_ name: String, in language: Language) -> String {
        if language == .simplifiedChinese, let label = ChineseLabels.label(name) { return label }
        // Why: no field has a hyphen in its name; this is a word of the data, as a language is.
        guard !name.contains("-") else { return name }
        var words = ""
        var previous: Character = "A"
        for character in name {
            if character.isUppercase, !previous.isUppercase { words += " " }
            words += character.lowercased()
            previous = character
        }
        return words
    }
}
