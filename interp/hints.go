package interp

import (
	"errors"
	"sort"
	"strings"

	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the table of hints: what people mean who meet an exception.

// hintRow gives the hint for exceptions of a class with certain words in their
// message. A hint that depends on more comes from a function, which returns ""
// for none.
type hintRow struct {
	class *object.Type
	words string // all of the parts between "…" are in the message, in order
	text  string
	make  func(in *Interp, e *object.Exception, message string) string
}

const awaitIt = "this is a coroutine object, what calling an async function gives; did you mean to await it: "

// hintTable is a function so that a program that raises nothing pays nothing.
func hintTable() []hintRow {
	return []hintRow{
		{class: &object.AttributeErrorType, words: "'coroutine' object has no attribute", make: attributeOfCoroutine},
		{class: &object.AttributeErrorType, words: "'async_generator' object has no attribute", text: "an async generator is read with: async for item in ..."},
		{class: &object.TypeErrorType, words: "'async_generator' object is not iterable", text: "read it with: async for item in ...; or in a list: [item async for item in ...]"},
		{class: &object.TypeErrorType, words: "object async_generator can't be used in 'await'", text: "an async generator is not awaited but read: async for item in ..."},
		{class: &object.TypeErrorType, words: "can't be used in 'await' expression", make: awaitOfNothing},
		{class: &object.TypeErrorType, words: "'async for' requires an object with __aiter__ method, got coroutine", text: "await it first: async for item in await ..."},
		{class: &object.TypeErrorType, words: "'async for' requires an object with __aiter__ method", text: "this has no asynchronous iterator; use a plain for"},
		{class: &object.TypeErrorType, words: "asynchronous context manager protocol…(missed __aexit__ method) but it supports the context manager protocol", text: "use a plain with instead of async with"},
		{class: &object.TypeErrorType, words: "'coroutine' object does not support the…context manager protocol", text: "await it first: with await ..."},
		{class: &object.TypeErrorType, words: "does not support the context manager protocol", make: asyncWith},
		{class: &object.ValueErrorType, words: "a coroutine was expected, got <function", text: "pass what the function returns: call it, as in asyncio.run(main())"},
		{class: &object.TypeErrorType, words: "An asyncio.Future, a coroutine or an awaitable is required", text: "pass coroutines, tasks or futures; to call an async function put () behind its name"},
		{class: &object.TypeErrorType, words: "Passing coroutines is forbidden, use tasks explicitly", text: "make tasks of them: asyncio.create_task(...)"},
		{class: &object.TypeErrorType, words: "coroutine", make: coroutineAsValue},
		{class: &object.RuntimeErrorType, words: "cannot reuse already awaited coroutine", text: "a coroutine object runs once: call the function again, or make a task of it, which can be awaited several times"},
		{class: &object.RuntimeErrorType, words: "coroutine is being awaited already", text: "two tasks await one coroutine: make a task of it with asyncio.create_task and await that in both"},
		{class: &object.RuntimeErrorType, words: "asyncio.run() cannot be called from a running event loop", text: "inside async code: await the coroutine"},
		{class: &object.RuntimeErrorType, words: "This event loop is already running", text: "inside async code: await the coroutine"},
		{class: &object.RuntimeErrorType, words: "no running event loop", text: "call it from an async function that asyncio.run(...) runs"},
		{class: &object.RuntimeErrorType, words: "no current event loop", text: "call it from an async function that asyncio.run(...) runs"},
		{class: &object.RuntimeErrorType, words: "attached to a different loop", text: "make it inside the async function that asyncio.run(...) runs: every asyncio.run has a loop of its own"},
		{class: &object.RuntimeErrorType, words: "is bound to a different event loop", text: "make it inside the async function that asyncio.run(...) runs: every asyncio.run has a loop of its own"},
		{class: &object.RuntimeErrorType, words: "Event loop is closed", text: "the asyncio.run(...) it belonged to is over: every asyncio.run has a loop of its own"},
		{class: &object.RuntimeErrorType, words: "Task got bad yield", text: "only what asyncio knows can be awaited there: futures, tasks, coroutines"},
		{class: &object.RuntimeErrorType, words: "generator didn't yield", text: "the function behind @contextmanager has to yield exactly once"},
		{class: &object.RuntimeErrorType, words: "dictionary changed size during iteration", text: "go over a copy: for key in list(d)"},
		{class: &object.SyntaxErrorType, words: "'await' outside", text: "put it in an `async def` function, and start that with asyncio.run(...)"},
		{class: &object.SyntaxErrorType, words: "'async for' outside", text: "put it in an `async def` function, and start that with asyncio.run(...)"},
		{class: &object.SyntaxErrorType, words: "'async with' outside", text: "put it in an `async def` function, and start that with asyncio.run(...)"},
		{class: &object.SyntaxErrorType, words: "asynchronous comprehension outside", text: "put it in an `async def` function, and start that with asyncio.run(...)"},
		{class: &object.ModuleNotFoundErrorType, words: "No module named", make: missingModule},
		{class: loop.InvalidStateErrorType, words: "Result is not set", text: "the task is not done: await it"},
		{class: loop.InvalidStateErrorType, words: "Exception is not set", text: "the task is not done: await it"},
		{class: loop.DeadlockErrorType, words: "nothing can wake the program", text: "somebody has to set the event, release the lock, put the item or complete the future that is waited for"},
	}
}

// hint returns the hint for e, "" if there is none.
func (in *Interp) hint(e *object.Exception) string {
	typ := e.Value().Type()
	message := ""
	table := hintTable()
	for i := range table {
		h := &table[i]
		if !typ.IsSubtype(h.class) {
			continue
		}
		if message == "" {
			var ok bool
			if message, ok = object.ToText(in.rt, e.Value()); !ok {
				in.rt.Clear()
				return ""
			}
		}
		if !inOrder(message, h.words) {
			continue
		}
		if h.make == nil {
			return h.text
		}
		if t := h.make(in, e, message); t != "" {
			return t
		}
	}
	return ""
}

// hinted fills in the hint of a SyntaxError. It returns err.
func hinted(err error) error {
	var s *SyntaxError
	if !errors.As(err, &s) || s.Hint != "" {
		return err
	}
	table := hintTable()
	for i := range table {
		if h := &table[i]; h.class == &object.SyntaxErrorType && h.make == nil && inOrder(s.Msg, h.words) {
			s.Hint = h.text
			break
		}
	}
	return err
}

// inOrder reports whether the parts of words stand in s, one behind the other.
func inOrder(s, words string) bool {
	for _, part := range strings.Split(words, "…") {
		i := strings.Index(s, part)
		if i < 0 {
			return false
		}
		s = s[i+len(part):]
	}
	return true
}

// attributeOfCoroutine knows the coroutine: the exception has it.
func attributeOfCoroutine(in *Interp, e *object.Exception, message string) string {
	name := "..."
	if v := e.Field("obj"); !v.IsNull() {
		if g := v.AsGenerator(); g != nil {
			name = g.Qualname() + "(...)"
		}
	}
	attr := message[strings.LastIndex(message, " ")+1:]
	return awaitIt + "(await " + name + ")." + strings.Trim(attr, "'")
}

// coroutineAsValue is for operators and functions that were given a coroutine.
// The messages name the type in several ways.
func coroutineAsValue(in *Interp, e *object.Exception, message string) string {
	used := strings.Contains(message, "'coroutine'") || strings.Contains(message, `"coroutine"`) || strings.HasSuffix(message, "coroutine found") ||
		strings.HasPrefix(message, "cannot unpack non-iterable coroutine") || strings.Contains(message, "type coroutine ") ||
		strings.Contains(message, "not coroutine")
	if !used {
		return ""
	}
	return awaitIt + "await f(...)"
}

// awaitOfNothing is for awaits of what cannot be awaited.
func awaitOfNothing(in *Interp, e *object.Exception, message string) string {
	word := strings.TrimPrefix(message, "object ")
	word, _, _ = strings.Cut(word, " ")
	switch word {
	case "function", "method", "builtin_function_or_method":
		return "this is the function itself: put () behind it to call it"
	case "NoneType":
		return "this call returned None: its function is a plain def, or has done its work already; leave the await out"
	case "list", "tuple", "set", "generator":
		return "to await several things at once: await asyncio.gather(*...)"
	}
	return "this is a plain value already; leave the await out"
}

// asyncWith is for a plain with over what asyncio makes.
func asyncWith(in *Interp, e *object.Exception, message string) string {
	switch strings.Trim(message[:strings.IndexByte(message+" ", ' ')], "'") {
	case "Lock", "Semaphore", "BoundedSemaphore", "Condition", "TaskGroup", "Timeout", "Server", "_AsyncGeneratorContextManager":
		return "use async with instead of with"
	}
	return ""
}

// elsewhere names what takes the place of a module that is not there, "" if
// nothing does.
func elsewhere(module string) string {
	switch module {
	case "multiprocessing":
		return "concurrent.futures or asyncio.to_thread"
	case "ctypes", "cffi", "sqlite3":
		return "a Go function handed to the interpreter"
	case "requests", "httpx", "aiohttp", "urllib3":
		return "asyncio.open_connection, or a Go function handed to the interpreter"
	case "anyio", "trio", "gevent":
		return "asyncio"
	case "uvloop":
		return "asyncio: its loop is written in Go here"
	case "numpy":
		return "array, math and statistics"
	case "pandas":
		return "csv and statistics"
	case "scipy":
		return "math and statistics"
	case "yaml":
		return "json, tomllib or configparser"
	case "pytest":
		return "unittest"
	case "attr", "attrs", "pydantic":
		return "dataclasses"
	case "click", "typer":
		return "argparse"
	case "lxml":
		return "html"
	case "pdb", "bdb":
		return "print, breakpoints are not supported"
	case "dis", "trace":
		return "ouro explain"
	case "tkinter", "turtle", "curses":
		return "print and input"
	case "shelve", "dbm":
		return "json or pickle, and a file"
	case "mmap":
		return "open(..., 'r+b')"
	case "fcntl", "termios", "tty", "pty":
		return "os"
	case "optik":
		return "optparse"
	case "imp":
		return "importlib"
	case "cgi":
		return "urllib.parse"
	}
	return ""
}

// missingModule names what is near a module that is not there.
func missingModule(in *Interp, e *object.Exception, message string) string {
	v := e.Field("name")
	if v.IsNull() || object.AsStr(v) == nil {
		return ""
	}
	name := object.AsStr(v).Go()
	first, _, _ := strings.Cut(name, ".")
	text := ""
	switch {
	case object.IsStdlibModule(first):
		text = "'" + name + "' is part of CPython's library that Ouro does not have"
	case elsewhere(first) != "":
		text = "'" + first + "' is not part of Python"
	}
	if near := elsewhere(first); near != "" && (text == "" || in.modules[first] == nil) {
		return text + "; the nearest is " + near
	}
	if near := in.similarModule(name); near != "" {
		if text != "" {
			text += "; "
		}
		return text + "did you mean '" + near + "'?"
	}
	return text
}

// similarModule returns the module of the Config whose name is most like name.
func (in *Interp) similarModule(name string) string {
	var names []string
	for have := range in.modules {
		if have[0] != '_' || name[0] == '_' {
			names = append(names, have)
		}
	}
	sort.Strings(names)
	return in.rt.Suggest(name, names)
}
