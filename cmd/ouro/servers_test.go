package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
)

// talk sends requests to a server and returns what it writes, by id; what has
// none is under its method.
func talk(t *testing.T, headers bool, args []string, requests ...string) map[string]string {
	t.Helper()
	var in, out, errs bytes.Buffer
	for _, r := range requests {
		if headers {
			fmt.Fprintf(&in, "Content-Length: %d\r\n\r\n%s", len(r), r)
		} else {
			in.WriteString(r + "\n")
		}
	}
	c := &command{dir: t.TempDir(), stdin: &in, stdout: &out, stderr: &errs}
	if code := c.main(context.Background(), args); code != 0 || errs.Len() > 0 {
		t.Fatalf("%v: %d, %s", args, code, errs.String())
	}
	answers := map[string]string{}
	r := bufio.NewReader(&out)
	for {
		var text []byte
		if headers {
			var n int
			if _, err := fmt.Fscanf(r, "Content-Length: %d\r\n\r\n", &n); err != nil {
				break
			}
			text = make([]byte, n)
			if _, err := io.ReadFull(r, text); err != nil {
				t.Fatal(err)
			}
		} else {
			line, err := r.ReadBytes('\n')
			if err != nil {
				break
			}
			text = line
		}
		var m struct {
			ID      json.RawMessage
			Method  string
			Jsonrpc string
			Result  json.RawMessage
			Error   json.RawMessage
			Params  json.RawMessage
		}
		if err := json.Unmarshal(text, &m); err != nil || m.Jsonrpc != "2.0" {
			t.Fatalf("%v in %s", err, text)
		}
		key := string(m.ID)
		if m.ID == nil {
			key = m.Method
		}
		answers[key] = string(m.Result) + string(m.Error) + string(m.Params)
	}
	return answers
}

const edited = `import asyncio
from json import dumps as write

class Shop:
    """Sells."""
    def __init__(self, owner):
        self.owner = owner

    async def sell(self, what, price=1):
        """Sell one."""
        return what + ' für 😀', pricee

async def main():
    shop = Shop("x")
    asyncio.sleep(1)
    print(write(shop.sell), len("x"))
`

func TestLanguageServer(t *testing.T) {
	text, _ := json.Marshal(edited)
	at := func(id int, method string, line, character int) string {
		return fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":"textDocument/%s","params":{"textDocument":{"uri":"file:///m.py"},"position":{"line":%d,"character":%d}}}`, id, method, line, character)
	}
	a := talk(t, true, []string{"lsp"},
		`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}`, `{"jsonrpc":"2.0","method":"initialized"}`,
		`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///m.py","languageId":"python","version":1,"text":`+string(text)+`}}}`,
		at(2, "hover", 13, 13), at(3, "hover", 14, 14), at(4, "hover", 15, 24), at(5, "hover", 15, 29),
		at(6, "definition", 13, 13), at(7, "definition", 10, 17), at(8, "definition", 15, 24), at(9, "definition", 14, 5),
		at(10, "completion", 14, 14), at(11, "completion", 13, 13), at(12, "documentSymbol", 0, 0), at(13, "rename", 0, 0),
		`{"jsonrpc":"2.0","id":14,"method":"nothing"}`, `{"jsonrpc":"2.0","id":15,"method":"shutdown"}`, `{"jsonrpc":"2.0","method":"exit"}`)
	for id, wants := range map[string][]string{
		"1": {`"hoverProvider":true`, `"textDocumentSync":1`},
		"textDocument/publishDiagnostics": {`"uri":"file:///m.py"`, `"code":"undefined-name"`, `{"start":{"line":10,"character":33},"end":{"line":10,"character":39}}`,
			`"code":"never-awaited"`, `"severity":1`, `"severity":2`},
		"2": {`class Shop:\n\nSells.`}, "3": {`asyncio.sleep = `, `async`}, "4": {`async def sell(self, what, price=1):\n\nSell one.`}, "5": {`len(obj, /)`},
		"6": {`"start":{"line":3,"character":6},"end":{"line":3,"character":10}`}, "7": {`"start":{"line":8,"character":25}`},
		"8": {`"start":{"line":8,"character":14}`}, "9": {`"start":{"line":0,"character":7}`},
		"10": {`{"label":"sleep"}`}, "11": {`{"label":"Shop"}`},
		"12": {`"name":"Shop"`, `"kind":5`, `"name":"sell"`, `"kind":6`, `"name":"main"`, `"kind":12`}, "13": {"-32601"}, "14": {"-32601"}, "15": {"null"},
	} {
		for _, want := range wants {
			if !strings.Contains(a[id], want) {
				t.Errorf("%s: %s\nlacks %s", id, a[id], want)
			}
		}
	}
	// A text that is no Python keeps what was known of the last one.
	broken, _ := json.Marshal("import asyncio\nasyncio.")
	a = talk(t, true, []string{"lsp", "--stdio"},
		`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///m.py","text":"import asyncio\n"}}}`,
		`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///m.py"},"contentChanges":[{"text":`+string(broken)+`}]}}`,
		at(1, "completion", 1, 8), `{"jsonrpc":"2.0","id":2,`)
	if !strings.Contains(a["1"], `"gather"`) || !strings.Contains(a["textDocument/publishDiagnostics"], "syntax-error") || !strings.Contains(a["null"], "-32700") {
		t.Errorf("%v", a)
	}
}

func TestModelContextServer(t *testing.T) {
	call := func(id int, tool, code string) string {
		text, _ := json.Marshal(code)
		return fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":%q,"arguments":{"code":%s}}}`, id, tool, text)
	}
	a := talk(t, false, []string{"mcp", "--timeout=300ms", "--max-memory=64M", "--max-output=1k"},
		`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2024-11-05","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}`,
		`{"jsonrpc":"2.0","method":"notifications/initialized"}`, `{"jsonrpc":"2.0","id":2,"method":"tools/list"}`, ``, `{"jsonrpc":"2.0","id":3,"method":"ping"}`,
		call(4, "run_python", "import asyncio\nasync def f(): return 6 * 7\nprint(asyncio.run(f()))"),
		call(5, "run_python", "x = 1\n1/0"), call(6, "run_python", "while True: pass"), call(7, "run_python", "[0] * 10**9"),
		call(8, "run_python", "while True: print('x' * 100)"), call(9, "run_python", "open('/etc/passwd')"), call(10, "run_python", "x ="),
		call(11, "check_python", "import asyncio\nasyncio.sleep(1)\nprnt()"), call(12, "check_python", "print(1)"), call(13, "nothing", ""),
		`{"jsonrpc":"2.0","id":14,"method":"tools/call","params":{"name":"run_python","arguments":{}}}`, `{"jsonrpc":"2.0","id":15,"method":"nothing"}`, `not json`,
		call(16, "run_python", "print(x)"), call(17, "run_python", "import sys; print(input())"))
	for id, want := range map[string]string{"1": `"protocolVersion":"2024-11-05"`, "2": `"run_python"`, "3": "{}", "4": `[{"text":"42\n","type":"text"}],"isError":false`,
		"5": `line 2, in \u003cmodule\u003e\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n[exit status 1]\n`, "6": `[exit status 124]`, "7": `[exit status 1`,
		"8": "output limit", "9": "PermissionError", "10": "SyntaxError", "11": `[never-awaited]`, "12": `nothing was found`, "13": `-32602`, "14": `-32602`,
		"15": `-32601`, "null": `-32700`, "16": "NameError", "17": "EOFError"} {
		if !strings.Contains(a[id], want) {
			t.Errorf("%s: %s\nlacks %s", id, a[id], want)
		}
	}
}
