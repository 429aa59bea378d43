// Randprog writes random Python programs, runs each with CPython 3.13 and with another
// interpreter, and shows the smallest program it finds on which the two differ.
// It is a developer's command.
//
//	go run ./cmd/randprog -ouro "./ouro --virtual-time" [flags]
//
//	-ouro command  the interpreter under test; the script's name is appended
//	-kind k        expr, control, tasks, cancel, shortcuts or all (all)
//	-about topic   only programs of the kind cancel, around one primitive: lock, queue, gather, ...
//	-write dir     write the programs of the kind cancel into this folder, n for each primitive; run none
//	-seed n        the first seed; seed and kind name a program for ever (1)
//	-n n           how many programs (100)
//	-stop n        stop after this many differences (1)
//	-python name   the interpreter that is the measure (python3.13)
//	-print         only print the program of the seed
//	-self          compare CPython with itself under another hash seed: tests the generator
//	-skip regexp   pass over differences that match: things known to be missing
//	-keep dir      write each shrunk program into this folder
//
// Programs print what they do and end by themselves; only stdout and the exit status are compared.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/ouro-lang/ouro/interp/scripttest"
	"github.com/ouro-lang/ouro/interp/scripttest/oracle"
)

// program is a kind of programs.
type program struct {
	name     string
	generate func(seed uint64) string
}

// kinds are the generators, in the order in which -kind all takes turns.
var kinds = []program{
	{"expr", expressions},
	{"control", control},
	{"tasks", tasks},
	{"cancel", cancels},
	{"shortcuts", shortcuts},
}

// slow is how long a random program may run: they do next to nothing, and sleep only on a virtual clock.
const slow = 20 * time.Second

func main() { os.Exit(run()) }

func run() int {
	ouro := flag.String("ouro", "", "the `command` under test")
	kind := flag.String("kind", "all", "expr, control, tasks, cancel, shortcuts or all")
	about := flag.String("about", "", "only programs of the kind cancel around one `primitive`")
	write := flag.String("write", "", "write programs of the kind cancel into this `folder`")
	seed := flag.Uint64("seed", 1, "the first seed")
	count := flag.Int("n", 100, "how many programs")
	stop := flag.Int("stop", 1, "stop after this many differences")
	python := flag.String("python", "python3.13", "the CPython that is the measure")
	printOnly := flag.Bool("print", false, "print the program of the seed")
	self := flag.Bool("self", false, "compare CPython with itself under another hash seed")
	keep := flag.String("keep", "", "write shrunk programs into this `folder`")
	skip := flag.String("skip", "", "pass over differences that match this `regexp`")
	flag.Parse()

	known, err := regexp.Compile(*skip)
	if err != nil {
		return fail(err)
	}
	chosen := kinds[:0:0]
	for _, k := range kinds {
		if *kind == "all" || *kind == k.name {
			chosen = append(chosen, k)
		}
	}
	if *about != "" {
		if topicIndex(*about) < 0 {
			return fail(fmt.Errorf("no primitive %q: %v", *about, topicNames()))
		}
		chosen = chosen[:0]
		chosen = append(chosen, program{"cancel", cancelsAbout(*about, 2)})
	}
	if *write != "" {
		return writeCancels(*write, *seed, *count)
	}
	if len(chosen) == 0 {
		return fail(fmt.Errorf("no kind %q", *kind))
	}
	if *printOnly {
		fmt.Print(chosen[0].generate(*seed))
		return 0
	}
	c, err := newComparison(*python, *ouro, *self)
	if err != nil {
		return fail(err)
	}
	defer c.close()
	matters := func(diff string) bool { return diff != "" && (*skip == "" || !known.MatchString(diff)) }
	differences, passed := 0, 0
	for i := range *count {
		n := *seed + uint64(i)
		k := chosen[i%len(chosen)]
		program := k.generate(n)
		diff, err := c.compare(program)
		if err != nil {
			return fail(fmt.Errorf("-kind %s -seed %d: %w", k.name, n, err))
		}
		if !matters(diff) {
			if diff != "" {
				passed++
			}
			continue
		}
		differences++
		program = shrink(program, func(candidate string) bool {
			d, err := c.compare(candidate)
			return err == nil && matters(d)
		})
		diff, _ = c.compare(program)
		_, shown, _ := strings.Cut(program, random)
		fmt.Printf("=== -kind %s -seed %d\n%s--- CPython (-) and the other (+)\n%s\n", k.name, n, shown, diff)
		if *keep != "" {
			name := filepath.Join(*keep, fmt.Sprintf("%s_%d.py", k.name, n))
			if err := os.WriteFile(name, []byte(program), 0o644); err != nil {
				return fail(err)
			}
		}
		if differences >= *stop {
			break
		}
	}
	fmt.Printf("%d differences, %d passed over\n", differences, passed)
	if differences > 0 {
		return 1
	}
	return 0
}

// writeCancels writes n scripts about each primitive: those of testdata/async/cancel are made so.
func writeCancels(dir string, seed uint64, n int) int {
	for _, topic := range topicNames() {
		generate := cancelsAbout(topic, 2)
		for i := range n {
			name := filepath.Join(dir, fmt.Sprintf("%s_%02d.py", topic, i+1))
			if err := os.WriteFile(name, []byte(generate(seed+uint64(i))), 0o644); err != nil {
				return fail(err)
			}
		}
	}
	return 0
}

func fail(err error) int {
	fmt.Fprintln(os.Stderr, "randprog:", err)
	return 2
}

// comparison holds the two interpreters and the file they both run.
type comparison struct {
	measure, tested *oracle.Interpreter
	dir, script     string
}

func newComparison(python, ouro string, self bool) (*comparison, error) {
	measure, err := oracle.CPython(python, oracle.Options{NoWarnings: true})
	if err != nil {
		return nil, err
	}
	c := &comparison{measure: measure}
	if self {
		c.tested, err = oracle.CPython(python, oracle.Options{NoWarnings: true, HashSeed: 4242})
	} else {
		c.tested, err = oracle.Command(strings.Fields(ouro)...)
	}
	if err == nil {
		c.dir, err = os.MkdirTemp("", "randprog-")
	}
	if err != nil {
		c.close()
		return nil, err
	}
	c.script = filepath.Join(c.dir, "p.py")
	c.measure.Deadline, c.tested.Deadline = slow, slow
	return c, nil
}

func (c *comparison) close() {
	for _, in := range []*oracle.Interpreter{c.measure, c.tested} {
		if in != nil {
			in.Close()
		}
	}
	if c.dir != "" {
		os.RemoveAll(c.dir)
	}
}

// compare returns the difference between the interpreters. An error means that CPython could not run
// the program: then nothing is known of the other.
func (c *comparison) compare(program string) (string, error) {
	if err := os.WriteFile(c.script, []byte(program), 0o644); err != nil {
		return "", err
	}
	want, err := c.measure.Run(c.script)
	if err != nil {
		return "", err
	}
	if want.Code != 0 {
		return "", fmt.Errorf("CPython ends with %d:\n%s", want.Code, want.Stderr)
	}
	got, err := c.tested.Run(c.script)
	if err != nil {
		return "the other: " + err.Error() + "\n", nil
	}
	diff := scripttest.Diff(scripttest.Result{Stdout: want.Stdout}, scripttest.Result{Stdout: got.Stdout, Code: got.Code})
	if diff != "" && got.Stderr != "" {
		diff += "stderr of the other:\n" + got.Stderr
	}
	return diff, nil
}
