package main

import (
	"os"
	"strings"
	"testing"
)

// Example runs the program as it is.
func Example() {
	main()
	// Output:
	// the answer is 20
	// 5 squares
}

// TestReadme holds the Go code of the README against this program: every line
// of it is a line here.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile("main.go")
	if err != nil {
		t.Fatal(err)
	}
	_, code, found := strings.Cut(string(readme), "```go\n")
	code, _, closed := strings.Cut(code, "```\n")
	if !found || !closed {
		t.Fatal("the README shows no Go code")
	}
	shown := "\t" + strings.ReplaceAll(strings.TrimSuffix(code, "\n"), "\n", "\n\t") + "\n"
	if !strings.Contains(string(program), shown) {
		t.Errorf("the README's code is not in main.go:\n%s", shown)
	}
}
