package object

import "strings"

// CleanDoc removes the indentation a docstring has in the source from all its
// lines, as the compiler of CPython 3.13 does (inspect.cleandoc, but for the
// blank lines at the end).
func CleanDoc(s string) string {
	lines := strings.Split(expandTabs8(s), "\n")
	if len(lines) == 1 && !strings.HasPrefix(s, " ") && !strings.HasPrefix(s, "\t") {
		return s
	}
	margin := -1
	for _, l := range lines[1:] {
		if t := strings.TrimLeft(l, " "); t != "" {
			if n := len(l) - len(t); margin < 0 || n < margin {
				margin = n
			}
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i, l := range lines[1:] {
		n := max(margin, 0)
		if strings.TrimLeft(l, " ") == "" {
			// Lines of blanks only lose up to the margin as well.
			n = min(n, len(l))
		}
		lines[i+1] = l[min(n, len(l)):]
	}
	return strings.Join(lines, "\n")
}

// expandTabs8 replaces tabs by spaces up to the next multiple of eight.
func expandTabs8(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	col := 0
	for _, r := range s {
		switch r {
		case '\t':
			n := 8 - col%8
			b.WriteString("        "[:n])
			col += n
		case '\n':
			b.WriteByte('\n')
			col = 0
		default:
			b.WriteRune(r)
			col++
		}
	}
	return b.String()
}
