/// What pages of help say in Chinese: each paragraph of English, the mark, and its translation.
///
/// Why a file for each room: whoever adds a command finds its texts beside those of its neighbours.
enum ChineseHelp {
    /// Every paragraph.
    static var texts: [MessageCatalogue.Entry] {
        [
            start, customers, goods, orders, trade, oversight, privacy, keys, backups, tools, services,
            reviews, together,
        ].flatMap(MessageCatalogue.entries)
    }
}
