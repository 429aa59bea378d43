package object

// This file is the entries of tracebacks for the traceback module.

// TracebackEntry is one entry of a traceback or of the stack of running calls.
// Col and EndCol are bytes, -1 when they are not known.
type TracebackEntry struct {
	File, Name    string
	Line, EndLine int
	Col, EndCol   int
	Source        []string // the lines from Line to EndLine; nil: unknown
}

// TracebackEntries returns the entries of tb, outermost first: the first limit
// of them, the last -limit if it is negative, all if it is 0.
func TracebackEntries(rt *Runtime, tb *Traceback, limit int) []TracebackEntry {
	c := &tbCollector{rt: rt, o: FormatOptions{Limit: limit}}
	var out []TracebackEntry
	for _, f := range c.stack(tb) {
		out = append(out, TracebackEntry{f.file, f.name, f.line, f.endLine, f.col, f.endCol, f.source})
	}
	return out
}

// Format returns the entry as a traceback shows it.
func (e *TracebackEntry) Format(rt *Runtime) string {
	f := frameSummary{file: e.File, name: e.Name, line: e.Line, endLine: e.EndLine, col: e.Col, endCol: e.EndCol, source: e.Source, hooks: &rt.Hooks}
	return f.format(false)
}
