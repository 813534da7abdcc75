/// How pages look, on a screen and on paper: one style for documents and reports, inside the page, with nothing to fetch.
enum PageStyle {
    /// A whole page; one of a training store says on every sheet that nothing in it is real.
    static func page(
        _ title: String,
        _ language: DocumentLanguage,
        isTraining: Bool,
        _ body: HTML
    ) -> HTML {
        let mark: HTML =
            isTraining
            ? "<p class=\"training\" role=\"note\">\(DocumentTexts.training(language))</p>\n" : ""
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Coffer">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(title)</title>
            <style>
            \(style)</style>
            </head>
            <body>
            \(mark)\(body)</body>
            </html>

            """
    }

    private static let style: HTML = """
        @page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
          font-size: 8pt; color: #555 } }
        body { font: 10.5pt/1.45 "Noto Sans", "DejaVu Sans", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
          color: #1a1a1a; max-width: 178mm; margin: 0 auto; padding: 8mm 0 }
        :lang(zh-Hans) { font-family: "Noto Sans CJK SC", "Noto Sans SC", "Noto Sans", sans-serif }
        h1 { font-size: 18pt; margin: 0 0 2mm } h2 { font-size: 13pt; margin: 9mm 0 2mm; break-after: avoid }
        p { margin: 1mm 0 } .aside { color: #555 }
        table { border-collapse: collapse; width: 100%; margin: 3mm 0; font-variant-numeric: tabular-nums }
        th, td { padding: 1.2mm 2mm; text-align: left; vertical-align: top; border-bottom: .25mm solid #ccc }
        th { font-weight: 600; border-bottom: .4mm solid #333 } thead { display: table-header-group }
        tr { break-inside: avoid } .number { text-align: right; white-space: nowrap }
        tfoot td { border-bottom: 0 } tfoot .sum td { font-weight: 600; border-top: .4mm solid #333 }
        .parties { display: flex; gap: 10mm; margin: 6mm 0 } .parties > * { flex: 1 }
        .parties .label { color: #555; font-size: 8.5pt } address { font-style: normal }
        .facts { margin: 0; width: auto } .facts td { border: 0; padding: .3mm 5mm .3mm 0 }
        .facts td:first-child { color: #555 }
        .chart { width: 100%; height: auto; margin: 2mm 0; break-inside: avoid }
        .training { position: fixed; top: 0; left: 0; right: 0; margin: 0; padding: .6mm 0; text-align: center;
          font-size: 9pt; font-weight: 600; color: #fff; background: #b00020; print-color-adjust: exact }
        @media print { body { max-width: none; padding: 0 } }

        """
}
