package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// source writes Python source text, with the choices of one seed.
type source struct {
	*rand.Rand
	b      strings.Builder
	indent int
}

func newSource(seed uint64) *source {
	return &source{Rand: rand.New(rand.NewPCG(seed, 0x6f75726f))}
}

// line writes one line at the current indentation.
func (s *source) line(format string, args ...any) {
	if format == "" {
		s.b.WriteByte('\n')
		return
	}
	for range s.indent {
		s.b.WriteString("    ")
	}
	fmt.Fprintf(&s.b, format, args...)
	s.b.WriteByte('\n')
}

// block writes a line that ends in a colon and what body writes, indented.
func (s *source) block(head string, body func()) {
	s.line("%s", head)
	s.indent++
	body()
	s.indent--
}

// random stands before the random part of a program: only what follows is shrunk.
const random = "# random from here\n"

// prelude writes the fixed part at the beginning of a program.
func (s *source) prelude(lines string) { s.b.WriteString(lines + random) }

// text writes lines as they are.
func (s *source) text(lines string) { s.b.WriteString(lines) }

func (s *source) chance(percent int) bool { return s.IntN(100) < percent }

// pick returns one of the words.
func (s *source) pick(words ...string) string { return words[s.IntN(len(words))] }

// list joins n generated parts with commas.
func (s *source) list(n int, part func() string) string {
	parts := make([]string, n)
	for i := range parts {
		parts[i] = part()
	}
	return strings.Join(parts, ", ")
}
