package main

import (
	"os"
	"strings"
	"testing"
)

// TestReadme does what the README's first screen says: its script is run, and
// each line that begins with "ouro" does what stands behind it. That its Go
// program runs is tested in examples/embed.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	script := blocks(string(text), "python")
	if len(script) != 1 {
		t.Fatalf("the README has %d scripts", len(script))
	}
	files := map[string]string{"hello.py": script[0], "reads.py": "open('data.csv')\n", "data.csv": ""}
	shown := map[string]string{ // what the lines of the README show, by what they begin with
		"ouro hello.py":          "hello, hare\nhello, tortoise\n",
		"ouro check hello.py":    "",
		"ouro doc asyncio.sleep": "Help on function sleep in asyncio:",
		"ouro trace hello.py":    "3 tasks",
		"ouro explain hello.py":  "hello, hare\nhello, tortoise\n",
		"ouro -A hello.py":       "hello, hare\n",
		"ouro":                   "", // a session; its tests are elsewhere
	}
	for _, sh := range blocks(string(text), "sh") {
		for _, line := range strings.Split(strings.TrimSpace(sh), "\n") {
			line, _, _ = strings.Cut(line, "#")
			line = strings.TrimSpace(line)
			if path, ok := strings.CutPrefix(line, "go run ./cmd/ouro "); ok {
				src, err := os.ReadFile("../../" + path)
				if err != nil {
					t.Error(err)
				}
				if out, errs, code := invoke(t, map[string]string{"a.py": string(src)}, "a.py"); out == "" || code != 0 {
					t.Errorf("%s: status %d\n%s", line, code, errs)
				}
				continue
			}
			args := strings.Fields(line)
			if len(args) < 2 || args[0] != "ouro" {
				continue
			}
			want, known := shown[line]
			if !known {
				t.Errorf("the README says %q, which no test knows", line)
			}
			if out, errs, code := invoke(t, files, args[1:]...); !strings.Contains(out+errs, want) || code != 0 {
				t.Errorf("%s: status %d\n%s%s", line, code, out, errs)
			}
		}
	}
	// The error that it quotes.
	_, errs, _ := invoke(t, files, "reads.py")
	last := errs[strings.LastIndex(strings.TrimSuffix(errs, "\n"), "\n")+1:]
	if !strings.Contains(string(text), "`"+strings.TrimSuffix(last, "\n")+"`") {
		t.Errorf("the README does not quote %s", last)
	}
}

// blocks are the contents of the fenced blocks of a language.
func blocks(text, language string) []string {
	var all []string
	for _, part := range strings.Split(text, "\n```"+language+"\n")[1:] {
		code, _, _ := strings.Cut(part, "```")
		all = append(all, code)
	}
	return all
}
