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

// TestReadme holds the Go code of the README against this program: it is the same.
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
	if _, main, _ := strings.Cut(string(program), "package main"); code != "package main"+main {
		t.Errorf("the README's code is not main.go:\n%s", code)
	}
}
