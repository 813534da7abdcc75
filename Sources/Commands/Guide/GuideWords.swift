/// What the guide itself says, in both languages.
enum GuideWords {
    static let headings = [
        Sentence("walk", "练习"), Sentence("what it teaches", "内容"), Sentence("progress", "进度"),
    ]
    static let new = Sentence("new", "未开始")
    static let walked = Sentence("walked", "已完成")
    static let begin = Sentence("Begin with `coffer guide open-order`.", "请从 `coffer guide open-order` 开始。")
    static let goesOn = Sentence("Welcome back: it goes on where you stopped.", "欢迎回来：从上次停下的地方继续。")
    static let keys = Sentence(
        "Type the command as you would at work. Also: hint, show, skip, quit.",
        "像工作时一样键入命令。另有：hint（提示）、show（显示）、skip（跳过）、quit（离开）。"
    )
    static let finished = Sentence("Well done. That was the whole walk.", "做得好，练习全部完成。")
    static let notYet = Sentence(
        "It worked, but the step is not done yet: type `hint` or `show`.",
        "命令成功，但此步骤尚未完成：可键入 `hint` 或 `show`。"
    )
    static let notTried = Sentence(
        "This step only tries: put --dry-run at the end.",
        "此步骤只是试算：请在末尾加 --dry-run。"
    )
    static let inEarnest = Sentence(
        "That was in earnest: without --dry-run the order is written. Here it does no harm; try it with --dry-run.",
        "这是正式执行：不带 --dry-run 时订单会写入。在这里无妨；请带 --dry-run 试一次。"
    )
    static let onlyTried = Sentence(
        "That only tried it, and wrote nothing: now leave --dry-run out.",
        "这只是试算，没有写入：现在请去掉 --dry-run。"
    )
    static let noOrder = Sentence("No order was opened yet.", "尚未开立订单。")
    static let draft = Sentence(
        "The order is right, and still a draft: it has no number and reserves nothing. Open it with --confirm.",
        "订单内容正确，但仍是草稿：没有编号，也不保留库存。请带 --confirm 开单。"
    )
    static let foundNobody = Sentence(
        "Nobody was found: look at the spelling, the whole value must fit.",
        "没有找到任何人：请检查拼写，值须完整相符。"
    )
    static let foundOther = Sentence(
        "That is somebody else. Do not guess: read again whom the step is about.",
        "这是另一个人。不要猜测：请再看一遍此步骤说的是谁。"
    )
    static let nothingCame = Sentence("No return was taken in yet.", "尚未登记退货。")

    static func at(_ step: Int, _ count: Int) -> Sentence {
        Sentence("at step \(step) of \(count)", "第 \(step) 步，共 \(count) 步")
    }

    static func step(_ step: Int, _ count: Int, _ who: Sentence) -> Sentence {
        Sentence("step \(step) of \(count): \(who.english)", "第 \(step) 步，共 \(count) 步：\(who.chinese)")
    }

    static func wanted(_ command: String) -> Sentence {
        Sentence("The command is `\(command)`.", "命令是 `\(command)`。")
    }

    static func making(_ folder: String) -> Sentence {
        Sentence(
            "A sandbox is being made in \(folder): a small shop to practise in, with keys of its own.",
            "正在 \(folder) 中创建沙箱：一个供练习用的小店，有自己的密钥。"
        )
    }

    static func left(_ walk: String) -> Sentence {
        Sentence(
            "See you: `coffer guide \(walk)` goes on here.",
            "再见：`coffer guide \(walk)` 将从这里继续。"
        )
    }

    static func otherCommand(_ typed: String, _ wanted: String) -> Sentence {
        Sentence(
            "You typed `coffer \(typed)`; this step wants `coffer \(wanted)`.",
            "您键入的是 `coffer \(typed)`；此步骤要用 `coffer \(wanted)`。"
        )
    }

    static func otherUser(_ typed: String, _ wanted: String) -> Sentence {
        Sentence(
            "That was done as \(typed); this step is \(wanted)'s. Leave --as out.",
            "这是以 \(typed) 的身份执行的；此步骤由 \(wanted) 完成。请去掉 --as。"
        )
    }

    static func otherRole(_ typed: String, _ wanted: String) -> Sentence {
        Sentence(
            "The role of \(typed) may not do this, and that is meant: it is the work of \(wanted). Leave --as out.",
            "\(typed) 的角色无权执行此操作，这是有意为之：这是 \(wanted) 的工作。请去掉 --as。"
        )
    }

    static func otherThing(_ wanted: String) -> Sentence {
        Sentence("That was another one: this step is about \(wanted).", "这是另一个：此步骤说的是 \(wanted)。")
    }

    static func otherCustomer(_ found: String, _ wanted: String) -> Sentence {
        Sentence(
            "The order is for \(found), and it should be for \(wanted). At work you would void it; here, open the right one.",
            "订单属于 \(found)，而应属于 \(wanted)。工作中须将其作废；在这里请重新开立正确的订单。"
        )
    }

    static func missingLine(_ sku: String, _ quantity: String) -> Sentence {
        Sentence("A line is missing: \(sku):\(quantity).", "缺少一行：\(sku):\(quantity)。")
    }

    static func extraLine(_ sku: String, _ quantity: String) -> Sentence {
        Sentence("Nobody asked for \(sku):\(quantity).", "没有人要 \(sku):\(quantity)。")
    }

    static func otherQuantity(_ sku: String, _ found: String, _ wanted: String) -> Sentence {
        Sentence("Of \(sku) it should be \(wanted), not \(found).", "\(sku) 应为 \(wanted)，而不是 \(found)。")
    }

    static func foundSeveral(_ count: Int) -> Sentence {
        Sentence(
            "\(count) customers fit. Ask for one thing more, so that only the right one is left.",
            "有 \(count) 位客户符合。请再给出一项，使得只剩正确的一位。"
        )
    }

    static func noShipment(_ order: String) -> Sentence {
        Sentence("Nothing of \(order) is picked yet.", "\(order) 尚未拣货。")
    }

    static func pickAgain(_ shipment: String) -> Sentence {
        Sentence(
            "Put it back with `coffer shipment cancel \(shipment)`, then pick all of it.",
            "请用 `coffer shipment cancel \(shipment)` 放回，然后拣取全部。"
        )
    }

    static func refused(_ refusal: TypedCommand.Refusal) -> Sentence {
        switch refusal {
        case .openQuote: Sentence("A quote is not closed.", "引号没有闭合。")
        case .shell(let sign):
            Sentence(
                "`\(sign)` is for a shell; here one `coffer` command stands in a line.",
                "`\(sign)` 用于 shell；这里每行只写一条 `coffer` 命令。"
            )
        case .elsewhere(let place):
            Sentence(
                "\(place) would lead out of the sandbox, to a real store perhaps. Nothing was run: leave it out.",
                "\(place) 会离开沙箱，可能通向真实的库。没有执行任何操作：请去掉它。"
            )
        case .noun(let noun):
            Sentence(
                "`\(noun)` is not part of a walk. Nothing was run; `quit` leaves the guide.",
                "`\(noun)` 不属于练习。没有执行任何操作；键入 `quit` 离开教程。"
            )
        }
    }
}
