package scripttest

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// shown is how many lines of a difference are printed around and after its first line.
const shown = 6

// Diff compares what a script must do with what it did. It returns the empty string when they are
// equal; otherwise it shows, for each stream, the lines around the first difference: the later
// ones are mostly its consequences.
func Diff(want, got Result) string {
	var b strings.Builder
	diffText(&b, "stdout", want.Stdout, got.Stdout)
	diffText(&b, "stderr", want.Stderr, got.Stderr)
	if want.Code != got.Code {
		fmt.Fprintf(&b, "exit status: want %d, got %d\n", want.Code, got.Code)
	}
	return b.String()
}

func diffText(b *strings.Builder, name, want, got string) {
	if want == got {
		return
	}
	w, g := splitLines(want), splitLines(got)
	at := 0
	for at < len(w) && at < len(g) && w[at] == g[at] {
		at++
	}
	// Common lines at the end are no news either.
	we, ge := len(w), len(g)
	for we > at && ge > at && w[we-1] == g[ge-1] {
		we, ge = we-1, ge-1
	}
	fmt.Fprintf(b, "%s differs at line %d (want %d lines, got %d):\n", name, at+1, len(w), len(g))
	for i := max(0, at-2); i < at; i++ {
		fmt.Fprintf(b, "    %s\n", w[i])
	}
	w, g = w[at:we], g[at:ge]
	if len(w) > 0 && len(g) > 0 {
		w[0], g[0] = narrow(w[0], g[0])
	}
	list(b, "  - ", w)
	list(b, "  + ", g)
}

// wide is how long a line may be before only the neighbourhood of the difference is shown.
const wide = 200

// narrow cuts two long lines down to where they part.
func narrow(want, got string) (string, string) {
	if len(want) <= wide && len(got) <= wide {
		return want, got
	}
	at := 0
	for at < len(want) && at < len(got) && want[at] == got[at] {
		at++
	}
	return window(want, at), window(got, at)
}

func window(line string, at int) string {
	start, end := max(0, at-wide/3), min(len(line), at+wide)
	for start > 0 && !utf8.RuneStart(line[start]) {
		start--
	}
	for end < len(line) && !utf8.RuneStart(line[end]) {
		end++
	}
	s := line[start:end]
	if start > 0 {
		s = "... " + s
	}
	if end < len(line) {
		s += " ..."
	}
	return s
}

func list(b *strings.Builder, mark string, lines []string) {
	for i, l := range lines {
		// The end of a long stderr is where the exception stands.
		if len(lines) > 2*shown && i >= shown && i < len(lines)-shown {
			if i == shown {
				fmt.Fprintf(b, "%s... %d lines ...\n", mark, len(lines)-2*shown)
			}
			continue
		}
		b.WriteString(mark)
		b.WriteString(l)
		b.WriteByte('\n')
	}
}

// splitLines keeps a missing last newline visible.
func splitLines(s string) []string {
	if s == "" {
		return nil
	}
	lines := strings.Split(s, "\n")
	if last := len(lines) - 1; lines[last] == "" {
		return lines[:last]
	}
	lines[len(lines)-1] += "\\ no newline at the end"
	return lines
}
