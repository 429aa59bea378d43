package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

// A Kind says how a program is measured and under which heading it is reported.
type Kind string

const (
	Compute Kind = "compute" // synchronous work
	Async   Kind = "async"   // lives on the event loop
	Startup Kind = "startup" // very short: run many times, wall time counts too
	Memory  Kind = "memory"  // bytes per suspended task, from the difference of two peaks
	Parse   Kind = "parse"   // speed of the parser alone
)

// A Program is a folder of programs/: the same work in one or more languages. A new one is a folder with NAME.py, a row
// here, and `go run . -record -run NAME`, which writes the output that CPython gives into NAME.expected.
type Program struct {
	Name  string
	Kind  Kind
	Needs []string // modules it imports: where an engine has no such module yet, the report says "not yet"
	About string   // what it exercises
}

var asyncio = []string{"asyncio"}

// Programs is the catalogue. The first group exists in several languages, so that the peers can run along.
var Programs = []Program{
	{"fib", Compute, nil, "recursive calls"},
	{"loop_sum", Compute, nil, "integer arithmetic in while and for loops"},
	{"nbody", Compute, nil, "float arithmetic on attributes"},
	{"spectral_norm", Compute, nil, "float arithmetic through small functions"},
	{"fannkuch", Compute, nil, "list indexing, slices, reversal"},
	{"binary_trees", Compute, nil, "allocation of many small objects"},
	{"sieve", Compute, nil, "large lists, index assignment"},
	{"mandelbrot", Compute, nil, "float loops"},
	{"string_build", Compute, nil, "concatenation, join, % formatting"},
	{"word_count", Compute, nil, "split, dict counting, sorting"},
	{"sort", Compute, nil, "list.sort with and without a key"},
	{"closures", Compute, nil, "closures, nonlocal, function values"},
	{"class_method", Compute, nil, "method calls, inheritance, attributes"},
	{"exceptions", Compute, nil, "raise, try, finally"},
	{"generators", Compute, nil, "yield, yield from, generator expressions"},
	{"listcomp", Compute, nil, "list comprehensions"},
	{"json_roundtrip", Compute, []string{"json"}, "json.dumps and json.loads"},

	// The second group looks like what people write.
	{"json_pipeline", Compute, []string{"json"}, "JSON lines checked, grouped, written again"},
	{"tokenizer", Compute, nil, "a scanner, character by character"},
	{"lru_cache", Compute, nil, "a cache from a dict and a linked list, a decorator"},
	{"matrix", Compute, nil, "matrix classes, LU decomposition"},
	{"templating", Compute, nil, "a template engine"},
	{"event_sim", Compute, []string{"heapq"}, "a simulation with a priority queue"},
	{"value_objects", Compute, nil, "money, dates, invoices: operators, properties, hashing"},
	{"aggregate", Compute, nil, "rows summed up in dicts of dicts"},
	{"interpreter", Compute, nil, "parser, compiler and stack machine of a small language"},
	{"nqueens", Compute, nil, "backtracking with tuples, sets and bits"},
	{"text_wrap", Compute, nil, "line breaking and justification"},
	{"csv_report", Compute, nil, "quoted fields, float(), errors as usual cases"},
	{"shortest_paths", Compute, []string{"heapq"}, "breadth first, Dijkstra, union-find"},
	{"game_of_life", Compute, nil, "sets and dicts of tuples"},
	{"spell_check", Compute, nil, "edit distance, n-grams, a trie"},
	{"ledger", Compute, nil, "context managers, exceptions with causes, properties"},
	{"algebra", Compute, nil, "match on trees of classes"},
	{"big_numbers", Compute, nil, "integers beyond 64 bits"},
	{"iterators", Compute, nil, "iterator classes, zip, map, filter, unpacking"},
	{"byte_codec", Compute, nil, "bytes and bytearray, bit operations"},
	{"log_scan", Compute, []string{"re"}, "regular expressions"},

	{"spawn_gather", Async, asyncio, "200,000 tasks that sleep(0), gathered"},
	{"switch", Async, asyncio, "two tasks, 250,000 switches each"},
	{"queue", Async, asyncio, "200,000 items through a bounded Queue"},
	{"deep_await", Async, asyncio, "awaits 50 deep, 20,000 times"},
	{"timers", Async, asyncio, "100,000 timers of mixed length"},

	{"crawl", Async, asyncio, "workers, a queue, semaphores, retries"},
	{"rate_limiter", Async, asyncio, "locks and conditions"},
	{"task_pipeline", Async, asyncio, "task groups, bounded queues, except*"},
	{"async_generators", Async, asyncio, "async for, async comprehensions, asend, aclose"},
	{"chat_server", Async, asyncio, "many queues, broadcast, match"},
	{"cancellation", Async, asyncio, "timeout, shield, wait, cancel, awaits in finally"},

	{"hello", Startup, nil, "start-up"},
	{"mem_tasks", Memory, []string{"asyncio", "sys"}, "memory of a suspended task"},
	{"parse", Parse, []string{"ast"}, "speed of the parser"},
}

// A Case is one thing to run and to time; most programs are one case.
type Case struct {
	Name    string // of the program, with a variant behind a slash where there are several
	Program string
	Kind    Kind
	Needs   []string `json:",omitempty"`
	Args    []string `json:",omitempty"`
	Until   string   `json:",omitempty"` // end the process at the first output line that begins with this
	Repeat  int      // runs per round
	Rounds  int      `json:",omitempty"` // at most so many rounds; 0: as many as asked
	Input   string   `json:",omitempty"` // the file to parse
	Lines   int      `json:",omitempty"` // of Input
	Tasks   int      `json:",omitempty"` // suspended tasks of a Memory case
	Want    string   `json:",omitempty"` // the output every engine must give; "": CPython's of the same run
}

const (
	helloRuns    = 20        // hello takes milliseconds: many runs, in turns
	memTasks     = 1_000_000 // against 0, so that one task's bytes are far above the noise of a process's size
	memRounds    = 1         // a peak hardly varies, and a million tasks take CPython a while
	memMark      = "suspended"
	functionsMax = 800 // of the generated parser input: about 22,000 lines
	stdlibLines  = 40_000
)

// cases expands the programs. Inputs that have to be made are made in dir; stdlib is CPython's library, or "".
func cases(programs []Program, folder, dir, stdlib string) ([]Case, error) {
	var out []Case
	for _, p := range programs {
		c := Case{Name: p.Name, Program: p.Name, Kind: p.Kind, Needs: p.Needs, Repeat: 1}
		switch p.Kind {
		case Memory:
			for _, n := range []int{0, memTasks} {
				c.Tasks, c.Rounds, c.Until = n, memRounds, memMark
				c.Name, c.Args = fmt.Sprintf("%s/%d", p.Name, n), []string{strconv.Itoa(n)}
				c.Want = fmt.Sprintf("%s %d\n", memMark, n)
				out = append(out, c)
			}
			continue
		case Parse:
			inputs, err := parseInputs(dir, stdlib)
			if err != nil {
				return nil, err
			}
			for _, in := range inputs {
				c.Name, c.Input, c.Lines = p.Name+"/"+in.name, in.file, in.lines
				out = append(out, c)
			}
			continue
		case Startup:
			c.Repeat = helloRuns
		}
		want, err := os.ReadFile(goldenFile(folder, p.Name))
		if err != nil {
			return nil, fmt.Errorf("%w (go run . -record -run '^%s$' writes it)", err, p.Name)
		}
		c.Want = string(want)
		out = append(out, c)
	}
	return out, nil
}

func goldenFile(folder, name string) string { return filepath.Join(folder, name, name+".expected") }

func sourceFile(folder, name, ext string) string { return filepath.Join(folder, name, name+ext) }
