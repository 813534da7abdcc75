/// How a report looks: plain, readable on a telephone and on paper.
enum ReportStyle {
    static let css = """
        body { font: 16px/1.55 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; max-width: 62em;
          margin: 2em auto; padding: 0 1.2em; color: #1d2329; }
        h1 { font-size: 1.8em; line-height: 1.2; } h2 { margin: 2.2em 0 0.4em; padding-bottom: 0.2em;
          border-bottom: 2px solid #2f5d62; } h3, h4 { margin: 1.6em 0 0.4em; }
        h3.record { margin-top: 2.2em; padding-left: 0.5em; border-left: 5px solid #2f5d62; }
        .count { color: #66727c; font-weight: 400; font-size: 0.85em; margin-left: 0.4em; }
        nav { background: #f2f5f5; padding: 0.6em 1em; border-radius: 6px; } nav ol { margin: 0; }
        a { color: #2f5d62; }
        dl { display: grid; grid-template-columns: minmax(9em, 14em) 1fr; margin: 0.6em 0 1.4em;
          border-left: 3px solid #c9d6d7; padding-left: 1em; }
        dt { color: #56626b; } dd { margin: 0; overflow-wrap: anywhere; }
        .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 0.4em 0 1.2em; }
        th, td { text-align: left; vertical-align: top; padding: 0.3em 0.9em 0.3em 0;
          border-bottom: 1px solid #dde3e5; overflow-wrap: break-word; }
        th { font-weight: 600; color: #56626b; }
        .training { position: fixed; top: 0; left: 0; right: 0; margin: 0; padding: 0.2em 0; text-align: center;
          font-weight: 600; color: #fff; background: #b00020; print-color-adjust: exact; }
        @media print { nav { display: none; } body { margin: 0; max-width: none; font-size: 11pt; } }
        """
}
