package peer

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// capture returns what a function writes to standard output, which is where the peers' own print functions write.
func capture(t *testing.T, f func()) string {
	t.Helper()
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout := os.Stdout
	os.Stdout = writer
	defer func() { os.Stdout = stdout }()
	done := make(chan string)
	go func() {
		text, _ := io.ReadAll(reader)
		done <- string(text)
	}()
	f()
	writer.Close()
	return <-done
}

func TestHello(t *testing.T) {
	for _, e := range Engines {
		file := filepath.Join("..", "programs", "hello", "hello"+e.Ext)
		got := capture(t, func() {
			if err := RunFile(e.Name, file, nil); err != nil {
				t.Errorf("%s: %v", e.Name, err)
			}
		})
		if got != "hello\n" {
			t.Errorf("%s prints %q", e.Name, got)
		}
	}
}

func TestErrors(t *testing.T) {
	for name, source := range map[string]string{
		"starlark": `fail("broken")`,
		"goja":     `throw new Error("broken")`,
		"lua":      `error("broken")`,
		"tengo":    `x := 1 / undefined_broken`,
	} {
		e, err := Find(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := e.Run("x"+e.Ext, source, nil); err == nil || !strings.Contains(err.Error(), "broken") || strings.Contains(err.Error(), "\n\t[G]") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Find("perl"); err == nil {
		t.Error("found perl")
	}
}

// What a host has to add to goja: timers in the order of their time, arguments, promises served in between.
func TestGojaHost(t *testing.T) {
	got := capture(t, func() {
		err := runGoja("x.js", `
			const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
			async function late(name, ms) { await sleep(ms); print(name, args[0]); }
			late("c", 20); late("b", 5); late("a", 0); late("a2", 0);
			print("start");
		`, []string{"arg"})
		if err != nil {
			t.Error(err)
		}
	})
	if want := "start\na arg\na2 arg\nb arg\nc arg\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A list this long overflows gopher-lua's stack as it comes.
func TestLuaStackGrows(t *testing.T) {
	err := runLua("x.lua", `
		local t = {}
		for i = 1, 100000 do t[i] = "x" end
		assert(#table.concat(t, ",") == 199999)`, nil)
	if err != nil {
		t.Error(err)
	}
}

func TestStarlarkParse(t *testing.T) {
	if n, err := parseStarlark("x.star", "x = 1\ndef f():\n    return 2\n"); n != 2 || err != nil {
		t.Errorf("%d statements, %v", n, err)
	}
}
