package main

// hostile is a script in the language of each engine that can express it.
type hostile struct {
	name   string
	source map[string]string
}

var cases = []hostile{
	{"endless loop", map[string]string{
		"ouro":     "while True: pass",
		"starlark": "while True: pass",
		"goja":     "while (true) {}",
		"lua":      "while true do end",
		"tengo":    "for true {}",
	}},
	{"loop that catches everything", map[string]string{
		"ouro": "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
		"goja": "while (true) { try { while (true) {} } catch (e) {} finally { while (true) {} } }",
		"lua":  "while true do pcall(function() while true do end end) end",
	}},
	{"endless iterator into a built-in", map[string]string{
		"ouro": "import itertools\nsum(itertools.repeat(1))",
		"goja": "Array.from({ [Symbol.iterator]() { return { next() { return { done: false } } } } }).length",
	}},
	{"sort with a slow comparison", map[string]string{
		"ouro":     "sorted(range(1000), key=lambda x: sum(range(100000)))",
		"starlark": "sorted(range(1000), key=lambda x: [y for y in range(100000)][0])",
		"goja":     "[1, 2, 3].sort(() => { while (true) {} })",
		"lua":      "table.sort({1, 2, 3}, function() while true do end end)",
	}},
	{"sort of a large list, again", map[string]string{
		"ouro":     "l = list(range(500000))\nwhile True: sorted(l, key=str)",
		"starlark": "l = [str(x) for x in range(500000)]\nwhile True: sorted(l)",
		"goja":     "let l = Array.from({length: 500000}, (_, i) => String(i)); while (true) [...l].sort()",
		"lua":      "local l = {} for i = 1, 500000 do l[i] = tostring(i) end while true do table.sort(l, function(a, b) return a < b end) end",
	}},
	{"pattern that explodes", map[string]string{
		"ouro": "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')",
		"goja": "/(a+)+$(?=x)/.test('a'.repeat(40) + 'b')",
		"lua":  "string.find(string.rep('a', 50000), string.rep('a-', 30) .. 'b')",
	}},
	{"string of 10**12", map[string]string{
		"ouro":     "'a' * 10**12",
		"starlark": "'a' * 1000000000000",
		"goja":     "'a'.repeat(1e12)",
		"lua":      "string.rep('a', 1e12)",
		"tengo":    "text := import(\"text\"); s := text.repeat(\"a\", 1000000000000)",
	}},
	{"string that doubles", map[string]string{
		"ouro":     "s = 'ab'\nwhile True: s += s",
		"starlark": "s = 'ab'\nwhile True: s += s",
		"goja":     "let s = 'ab'; while (true) { s += s; s.charCodeAt(0) }",
		"lua":      "local s = 'ab' while true do s = s .. s end",
		"tengo":    "s := \"ab\"; for true { s += s }",
	}},
	{"list of 10**9", map[string]string{
		"ouro":     "[0] * 10**9",
		"starlark": "[0] * 1000000000",
		"goja":     "new Array(1e9).fill(0)",
		"lua":      "local l = {} for i = 1, 1e9 do l[i] = 0 end",
	}},
	{"list that grows", map[string]string{
		"ouro":     "l = []\nwhile True: l.append('x' * 100)",
		"starlark": "l = []\nwhile True: l.append('x' * 100)",
		"goja":     "let l = []; while (true) l.push('x'.repeat(100))",
		"lua":      "local l = {} while true do l[#l + 1] = string.rep('x', 100) end",
		"tengo":    "text := import(\"text\"); l := []; for true { l = append(l, text.repeat(\"x\", 100)) }",
	}},
	{"large number", map[string]string{
		"ouro":     "10 ** 10 ** 10",
		"starlark": "x = 1 << 511\nwhile True: x = x * x",
		"goja":     "let x = 3n; while (true) x = x * x",
	}},
	{"deep recursion", map[string]string{
		"ouro":     "def f(): return f()\nf()",
		"starlark": "def f(): return f()\nf()",
		"goja":     "function f() { return f() + 1 }; f()",
		"lua":      "local function f() return 1 + f() end f()",
		"tengo":    "f := func() {}; f = func() { return 1 + f() }; f()",
	}},
	{"recursion through a built-in", map[string]string{
		"ouro":     "def f(x): return sorted([1, 2], key=f)\nf(1)",
		"starlark": "def f(x): return sorted([1, 2], key=f)\nf(1)",
		"goja":     "function f() { return [1, 2].map(f) }; f()",
		"lua":      "local function f() return string.gsub('a', 'a', f) end f()",
	}},
	{"text of a deep structure", map[string]string{
		"ouro":     "l = []\nfor _ in range(1000000): l = [l]\nrepr(l)",
		"starlark": "l = []\nfor _ in range(3000000): l = [l]\nstr(l)",
		"goja":     "let l = []; for (let i = 0; i < 1000000; i++) l = [l]; String(l)",
		"tengo":    "l := []; for i := 0; i < 2000000; i++ { l = [l] }; s := string(l)",
	}},
	{"deep source text", map[string]string{
		"ouro": "eval('[' * 100000 + ']' * 100000)",
		"goja": "eval('['.repeat(3000000) + ']'.repeat(3000000))",
		"lua":  "loadstring('return ' .. string.rep('(', 1000000) .. '1' .. string.rep(')', 1000000))",
	}},
}
