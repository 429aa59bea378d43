package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What the commands of modules print is CPython's text.
func TestModuleCommands(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.py", "def f():\n    return 3\n")
	write("d.txt", ">>> 1 + 1\n3\n")
	write("w.txt", "one 'two three'\n")
	for _, c := range []struct {
		args, stdin, want string
		code              int
	}{
		{"base64 -e a.py", "", "ZGVmIGYoKToKICAgIHJldHVybiAzCg==\n", 0},
		{"base64 -d", "aGk=", "hi", 0},
		{"base64 -x", "", "option -x not recognized\n", 2},
		{"quopri", "a=b\n", "a=3Db\n", 0},
		{"quopri -t -d", "", "-t and -d are mutually exclusive\n", 2},
		{"gzip --fast --best a.py", "", "usage: gzip.py [-h] [--fast | --best | -d] [file ...]\ngzip.py: error: argument --best: not allowed with argument --fast\n", 2},
		{"gzip -d a.py", "", "filename doesn't end in .gz: 'a.py'\n", 1},
		{"zipfile -c z.zip a.py", "", "", 0},
		{"zipfile -t z.zip", "", "Done testing\n", 0},
		{"random -i x", "", "usage: random.py [-h] [-c CHOICE [CHOICE ...] | -i N | -f N] [input ...]\nrandom.py: error: argument -i/--integer: invalid int value: 'x'\n", 2},
		{"uuid -u uuid5 -n @dns -N python.org", "", "886313e1-3b8a-5372-9b90-0c9aee199e5d\n", 0},
		{"tokenize -e a.py", "", "0,0-0,0:            ENCODING       'utf-8'        \n1,0-1,3:            NAME           'def'          \n", 0},
		{"tokenize nosuch.py", "", "error: [Errno 2] No such file or directory: 'nosuch.py'\n", 1},
		{"inspect a:f", "", "def f():\n    return 3\n\n", 0},
		{"inspect sys", "", "Can't get info for builtin modules.\n", 1},
		{"doctest d.txt", "", "**********************************************************************\nFile \"d.txt\", line 1, in d.txt\nFailed example:\n    1 + 1\nExpected:\n    3\nGot:\n    2\n", 1},
		{"shlex w.txt", "", "Token: 'one'\nToken: \"'two three'\"\n", 0},
		{"fileinput d.txt", "", "1: d.txt[1]* >>> 1 + 1\n2: d.txt[2] 3\n2: d.txt[2]\n", 0},
		{"mimetypes a.html", "", "type: text/html encoding: None\n", 0},
		{"unittest --foo", "", "usage: ", 2},
		{"this", "", "The Zen of Python, by Tim Peters\n", 0},
		{"email", "", "No module named email.__main__; 'email' is a package and cannot be directly executed\n", 1},
		{"string", "", "", 0},
		{"math", "", "No code object available for math\n", 1},
	} {
		var out bytes.Buffer
		cmd := &command{dir: dir, stdin: strings.NewReader(c.stdin), stdout: &out, stderr: &out}
		code := cmd.main(context.Background(), append([]string{"-A", "-m"}, strings.Fields(c.args)...))
		got := out.String()
		if _, said, ok := strings.Cut(got, ": No "); ok {
			got = "No " + said // without the name of the command
		}
		if code != c.code || !strings.HasPrefix(got, c.want) {
			t.Errorf("-m %s: exit status %d, want %d; output\n%s\nwant\n%s", c.args, code, c.code, got, c.want)
		}
	}
}
