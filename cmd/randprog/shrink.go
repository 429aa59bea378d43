package main

import "strings"

// shrink makes a program smaller while differs stays true of it. It works on the text: blocks
// are found by their indentation, parts of expressions by their brackets. A candidate that is no valid
// program any more does not differ and is thrown away. The fixed part at the beginning stays as it is.
func shrink(program string, differs func(string) bool) string {
	head, body, found := strings.Cut(program, random)
	if !found {
		head, body = "", program
	}
	differsWhole := differs
	differs = func(candidate string) bool { return differsWhole(head + random + candidate) }
	lines := strings.SplitAfter(body, "\n")
	for budget := 600; budget > 0; {
		smaller, tried := shrinkOnce(lines, differs, budget)
		budget -= tried
		if smaller == nil {
			break
		}
		lines = smaller
	}
	return head + random + strings.Join(lines, "")
}

// shrinkOnce goes once over the program and returns it smaller, or nil if nothing could go.
func shrinkOnce(lines []string, differs func(string) bool, budget int) (smaller []string, tried int) {
	try := func(candidate []string) bool {
		if tried >= budget {
			return false
		}
		tried++
		return differs(strings.Join(candidate, ""))
	}
	changed := false
	// Large runs of top-level lines first: most cases of a program have nothing to do with the difference.
	for size := len(lines) / 2; size >= 1; size /= 2 {
		for at := 0; at < len(lines); {
			end := at
			for end < len(lines) && (end-at < size || indentation(lines[end]) > indentation(lines[at])) {
				end++
			}
			candidate := append(append([]string{}, lines[:at]...), lines[end:]...)
			if try(candidate) {
				lines, changed = candidate, true
				continue
			}
			at = next(lines, at, size)
		}
	}
	// A block may be needed for its body only: drop the head, take the body out by one level.
	for at := 0; at < len(lines); at++ {
		body := blockEnd(lines, at)
		if body == at+1 {
			continue
		}
		candidate := append([]string{}, lines[:at]...)
		for _, l := range lines[at+1 : body] {
			candidate = append(candidate, strings.TrimPrefix(l, "    "))
		}
		candidate = append(candidate, lines[body:]...)
		if try(candidate) {
			lines, changed = candidate, true
			continue
		}
		candidate = append([]string{}, lines[:at+1]...)
		candidate = append(candidate, strings.Repeat(" ", indentation(lines[at])+4)+"pass\n")
		candidate = append(candidate, lines[body:]...)
		if body > at+2 && try(candidate) {
			lines, changed = candidate, true
		}
	}
	for at := range lines {
		for {
			shorter, ok := shrinkLine(lines[at], func(l string) bool {
				candidate := append([]string{}, lines...)
				candidate[at] = l
				return try(candidate)
			})
			if !ok {
				break
			}
			lines[at], changed = shorter, true
		}
	}
	if !changed {
		return nil, tried
	}
	return lines, tried
}

// next is the next place to cut: with large sizes in large steps.
func next(lines []string, at, size int) int {
	step := max(1, size/2)
	return min(len(lines), at+step)
}

// blockEnd is the index after the block that the line at opens; at+1 if it opens none.
func blockEnd(lines []string, at int) int {
	end := at + 1
	for end < len(lines) && (indentation(lines[end]) > indentation(lines[at])) {
		end++
	}
	return end
}

func indentation(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// shrinkLine tries to put a bracketed part of a line in the place of what surrounds it, or something
// trivial in its place.
func shrinkLine(line string, ok func(string) bool) (string, bool) {
	for open := range len(line) {
		if !strings.ContainsRune("([{", rune(line[open])) {
			continue
		}
		end := closing(line, open)
		if end < 0 {
			continue
		}
		inside := line[open+1 : end]
		var candidates []string
		for _, part := range topParts(inside) {
			candidates = append(candidates, "("+part+")", part)
		}
		candidates = append(candidates, "1", "''", "[]", "None", "()")
		for _, c := range candidates {
			if len(c) >= end+1-open {
				continue
			}
			if l := line[:open] + c + line[end+1:]; ok(l) {
				return l, true
			}
		}
	}
	return "", false
}

// closing finds the bracket that closes the one at open, passing over strings. It returns -1 if there is none.
func closing(line string, open int) int {
	depth := 0
	for i := open; i < len(line); i++ {
		switch line[i] {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth == 0 {
				return i
			}
		case '\'':
			i = stringEnd(line, i)
		}
	}
	return -1
}

// stringEnd is the index of the quote that ends the string beginning at open.
func stringEnd(line string, open int) int {
	i := open + 1
	for i < len(line) && line[i] != '\'' {
		if line[i] == '\\' {
			i++
		}
		i++
	}
	return i
}

// topParts splits the inside of brackets at commas and operators that stand outside of further brackets.
func topParts(inside string) []string {
	var parts []string
	depth, start := 0, 0
	flush := func(end int) {
		if p := strings.TrimSpace(inside[start:end]); p != "" && p != strings.TrimSpace(inside) {
			parts = append(parts, p)
		}
	}
	for i := 0; i < len(inside); i++ {
		switch inside[i] {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth--
		case '\'':
			i = stringEnd(inside, i)
		case ',', '+', '*', '/', '%', '|', '&', '^', '<', '>', '=', ':', ' ':
			if depth == 0 {
				flush(i)
				start = i + 1
			}
		}
	}
	flush(len(inside))
	return parts
}
