package main

import (
	"strings"
	"unicode/utf8"
)

// A Table is text in rows, with a title above and notes below. Its first column is aligned left, the others right.
type Table struct {
	Title  string
	Notes  []string
	Header []string
	Rows   [][]string
}

// Text draws the table for a terminal.
func (t Table) Text() string {
	widths := make([]int, len(t.Header))
	for _, row := range append([][]string{t.Header}, t.Rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	b.WriteString(t.Title + "\n")
	line := func(row []string) {
		var s strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i == 0 {
				s.WriteString(cell + pad)
			} else {
				s.WriteString("  " + pad + cell)
			}
		}
		b.WriteString(strings.TrimRight(s.String(), " ") + "\n")
	}
	line(t.Header)
	for _, row := range t.Rows {
		line(row)
	}
	for _, note := range t.Notes {
		b.WriteString(note + "\n")
	}
	return b.String()
}

// Markdown draws the table for a web page.
func (t Table) Markdown() string {
	var b strings.Builder
	b.WriteString("### " + t.Title + "\n\n")
	line := func(row []string) {
		for _, cell := range row {
			b.WriteString("| " + strings.ReplaceAll(cell, "|", `\|`) + " ")
		}
		b.WriteString("|\n")
	}
	line(t.Header)
	for i := range t.Header {
		if i == 0 {
			b.WriteString("|---")
		} else {
			b.WriteString("|---:")
		}
	}
	b.WriteString("|\n")
	for _, row := range t.Rows {
		line(row)
	}
	for _, note := range t.Notes {
		b.WriteString("\n" + note + "\n")
	}
	return b.String()
}

// document joins a head, tables and lists into one text in either form.
func document(head []string, tables []Table, lists map[string][]string, order []string, markdown bool) string {
	var parts []string
	if markdown {
		parts = append(parts, "- "+strings.Join(head, "\n- ")+"\n")
	} else {
		parts = append(parts, strings.Join(head, "\n")+"\n")
	}
	for _, t := range tables {
		if markdown {
			parts = append(parts, t.Markdown())
		} else {
			parts = append(parts, t.Text())
		}
	}
	for _, title := range order {
		items := lists[title]
		switch {
		case len(items) == 0:
		case markdown:
			parts = append(parts, "### "+title+"\n\n- "+strings.Join(items, "\n- ")+"\n")
		default:
			parts = append(parts, title+"\n  "+strings.Join(items, "\n  ")+"\n")
		}
	}
	return strings.Join(parts, "\n")
}
