package main

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// Folders and zip files with a __main__.py are scripts, as in CPython.
func TestFoldersAndArchives(t *testing.T) {
	const program, module = "import sys, m\nprint(__name__, sys.argv[1:], sys.path[0] in __file__)\n1/0\n", "print('imported')\n"
	var archive bytes.Buffer
	w := zip.NewWriter(&archive)
	for name, text := range map[string]string{"__main__.py": program, "m.py": module} {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(text))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"app/__main__.py": program, "app/m.py": module, "empty/x.py": "",
		"app.zip": "#!/usr/bin/env ouro\n" + archive.String()}
	for _, name := range []string{"app", "app.zip"} {
		out, err, code := invoke(t, files, name, "a", "-b")
		if out != "imported\n__main__ ['a', '-b'] True\n" || code != 1 || !strings.Contains(err, "__main__.py\", line 3, in <module>\n") || !strings.HasSuffix(err, "ZeroDivisionError: division by zero\n") {
			t.Errorf("%s: %q, %q, %d", name, out, err, code)
		}
	}
	if _, err, code := invoke(t, files, "empty"); code != 1 || !strings.Contains(err, "can't find '__main__' module in '") {
		t.Errorf("empty: %q, %d", err, code)
	}
}

func TestTrace(t *testing.T) {
	files := map[string]string{"s.py": "import asyncio\nasync def f():\n    await asyncio.sleep(1)\nasync def main():\n    await asyncio.gather(f(), f())\nasyncio.run(main())\n"}
	for _, args := range [][]string{{"trace", "--virtual-time", "s.py"}, {"--trace", "--virtual-time", "s.py"}} {
		out, err, code := invoke(t, files, args...)
		if out != "" || code != 0 || !strings.Contains(err, "sleep(1): until 1.000s") || !strings.Contains(err, "1.000s\n") {
			t.Errorf("%v: %q, %q, %d", args, out, err, code)
		}
	}
	if _, err, code := invoke(t, files, "--trace=x.svg", "s.py"); code != exitUsage || !strings.Contains(err, ".ndjson or .mmd") {
		t.Errorf("%q, %d", err, code)
	}
	if _, err, code := invoke(t, files, "--trace=x.json", "s.py"); err != "" || code != 0 {
		t.Errorf("%q, %d", err, code)
	}
}
