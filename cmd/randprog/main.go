// Randprog writes random Python programs, runs each with CPython 3.13 and with Ouro, and shows the
// smallest program it finds on which the two differ. It is a developer's command.
//
//	go run ./cmd/randprog [flags]
//
//	-kind k,l      kinds of programs, see -kinds; all takes turns among all of them (all)
//	-seed n        the first seed; seed and kind name a program for ever (1)
//	-n n           how many programs (100)
//	-stop n        stop after this many differences (1)
//	-skip regexp   pass over differences that match: things known to be missing
//	-keep dir      write each shrunk program into this folder
//	-print         only print the program of the seed
//	-kinds         only list the kinds
//	-python name   the interpreter that is the measure (python3.13)
//	-ouro command  the interpreter under test, started for each program with the script's name
//	               appended; without it Ouro runs in this process
//	-self          compare CPython with itself under another hash seed: tests the generator
//	-about topic   only programs of the kind cancel, around one primitive: lock, queue, gather, ...
//	-write dir     write the programs of the kind cancel into this folder, n for each primitive; run none
//
// Programs print what they do and end by themselves. Stdout and the exit status are compared, of some
// kinds stderr too.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp/scripttest/oracle"
)

// program is a kind of programs.
type program struct {
	name     string
	generate func(seed uint64) string
	// uncaught programs end in an exception: what they print on stderr is compared.
	uncaught bool
	// cases: a line show(N, ..., or a function N, is all there is to what the line N ... of the output says. Such a program
	// need not be shrunk.
	cases bool
	about string
}

// kinds are the generators, in the order in which -kind all takes turns.
var kinds = []program{
	{"expr", expressions, false, true, "expressions over the core types"},
	{"control", control, false, false, "control flow in functions, generators, coroutines, async generators"},
	{"tasks", tasks, false, false, "asyncio: tasks that wait for each other"},
	{"cancel", cancels, false, false, "asyncio: cancellation after k turns, for each k"},
	{"methods", methodsProgram, false, true, "methods of the core types and built-ins, with right and wrong arguments"},
	{"library", libraryProgram, false, true, "functions of the library"},
	{"syntax", syntaxErrors, false, true, "texts with a token too few, too many or in the wrong place"},
	{"model", models, false, true, "the data model: operators, descriptors, hierarchies, calls, scopes"},
	{"forms", formsProgram, false, true, "match, f-strings in f-strings, exception groups, driven generators, type parameters, decorators"},
	{"shortcuts", shortcuts, false, true, "what an interpreter takes short cuts for"},
}

// How long a random program may run: they do next to nothing, and sleep only on a virtual clock. For CPython it is
// processor time; the other may have to share the processor.
const (
	slow = 10 * time.Second
	hang = 6 * slow
)

// options are the flags.
type options struct {
	ouro, kind, about, write, python, keep, skip string
	seed                                         uint64
	count, stop                                  int
	print, list, self                            bool
}

func main() {
	debug.SetGCPercent(400) // each program leaves an interpreter behind: collecting them was a fifth of the time
	os.Exit(run())
}

func run() int {
	var o options
	flag.StringVar(&o.ouro, "ouro", "", "the `command` under test; without it Ouro runs in this process")
	flag.StringVar(&o.kind, "kind", "all", "`kinds` of programs, with commas")
	flag.StringVar(&o.about, "about", "", "only programs of the kind cancel around one `primitive`")
	flag.StringVar(&o.write, "write", "", "write programs of the kind cancel into this `folder`")
	flag.Uint64Var(&o.seed, "seed", 1, "the first seed")
	flag.IntVar(&o.count, "n", 100, "how many programs")
	flag.IntVar(&o.stop, "stop", 1, "stop after this many differences")
	flag.StringVar(&o.python, "python", "python3.13", "the CPython that is the measure")
	flag.BoolVar(&o.print, "print", false, "print the program of the seed")
	flag.BoolVar(&o.list, "kinds", false, "list the kinds")
	flag.BoolVar(&o.self, "self", false, "compare CPython with itself under another hash seed")
	flag.StringVar(&o.keep, "keep", "", "write shrunk programs into this `folder`")
	flag.StringVar(&o.skip, "skip", "", "pass over differences that match this `regexp`")
	flag.Parse()
	if o.list {
		for _, k := range kinds {
			fmt.Printf("%-10s %s\n", k.name, k.about)
		}
		return 0
	}
	chosen, err := choose(o.kind, o.about)
	switch {
	case err != nil:
		return fail(err)
	case o.write != "":
		return writeCancels(o.write, o.seed, o.count)
	case o.print:
		fmt.Print(chosen[0].generate(o.seed))
		return 0
	}
	s, err := newSearch(chosen, o)
	if err != nil {
		return fail(err)
	}
	defer s.c.close()
	if err := s.run(); err != nil {
		return fail(err)
	}
	s.summary()
	if s.found > 0 {
		return 1
	}
	return 0
}

// choose finds the kinds that flags name.
func choose(names, about string) ([]program, error) {
	if about != "" {
		if topicIndex(about) < 0 {
			return nil, fmt.Errorf("no primitive %q: %v", about, topicNames())
		}
		return []program{{name: "cancel", generate: cancelsAbout(about, 2)}}, nil
	}
	if names == "all" {
		return kinds, nil
	}
	var chosen []program
next:
	for name := range strings.SplitSeq(names, ",") {
		for _, k := range kinds {
			if k.name == name {
				chosen = append(chosen, k)
				continue next
			}
		}
		return nil, fmt.Errorf("no kind %q", name)
	}
	return chosen, nil
}

// search compares program after program.
type search struct {
	options
	chosen []program
	known  *regexp.Regexp // nil: nothing is known to be missing
	c      *comparison
	began  time.Time

	counts, differ                map[string]int
	seen                          map[string]bool // what shrunk differences look like
	found, same, passed, unusable int
}

func newSearch(chosen []program, o options) (*search, error) {
	s := &search{options: o, chosen: chosen, began: time.Now(), counts: map[string]int{}, differ: map[string]int{}, seen: map[string]bool{}}
	var err error
	if o.skip != "" {
		if s.known, err = regexp.Compile(o.skip); err != nil {
			return nil, err
		}
	}
	s.c, err = newComparison(o.python, o.ouro, o.self)
	return s, err
}

// matters reports whether a difference is news.
func (s *search) matters(diff string) bool {
	return diff != "" && (s.known == nil || !s.known.MatchString(diff))
}

// batch is how many programs run in one fork of CPython.
const batch = 64

func (s *search) run() error {
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt, syscall.SIGTERM)
	for done := 0; done < s.count; {
		select {
		case <-interrupted:
			return nil // what was compared is counted all the same
		default:
		}
		n := min(batch, s.count-done)
		jobs := make([]job, n)
		for i := range jobs {
			j := &jobs[i]
			j.seed, j.kind = s.seed+uint64(done+i), s.chosen[(done+i)%len(s.chosen)]
			j.text = j.kind.generate(j.seed)
		}
		done += n
		suspects, err := s.c.sift(jobs)
		if err != nil {
			return err
		}
		for _, j := range jobs {
			s.counts[j.kind.name]++
		}
		for _, j := range suspects {
			s.counts[j.kind.name]-- // until it has been looked at
		}
		for _, j := range suspects {
			diff, err := s.c.compare(j.kind, j.text)
			if errors.Is(err, oracle.ErrKilled) || errors.Is(err, errFails) {
				s.unusable++
				fmt.Printf("-kind %s -seed %d: %v\n", j.kind.name, j.seed, err)
				continue
			}
			if err != nil {
				return fmt.Errorf("-kind %s -seed %d: %w", j.kind.name, j.seed, err)
			}
			s.counts[j.kind.name]++
			if diff != "" {
				s.differ[j.kind.name]++
			}
			if !s.matters(diff) {
				if diff != "" {
					s.passed++
				}
				continue
			}
			if j.kind.cases && s.reportCases(j) {
				continue
			}
			if err := s.report(j.kind, j.seed, j.text); err != nil {
				return err
			}
			if s.found >= s.stop {
				return nil
			}
		}
	}
	return nil
}

// patience is how long a program is made smaller: candidates may run for ever.
const patience = time.Minute

// digits differ between two finds of the same cause.
var digits = regexp.MustCompile(`[0-9]+|'[^']*'`)

// report shrinks a program and shows it, unless one like it was shown before.
func (s *search) report(k program, seed uint64, text string) error {
	began := time.Now()
	text = shrink(text, func(candidate string) bool {
		if time.Since(began) > patience {
			return false
		}
		d, err := s.c.compare(k, candidate)
		return err == nil && s.matters(d)
	})
	diff, err := s.c.compare(k, text)
	if err != nil {
		return err
	}
	if diff == "" {
		fmt.Printf("=== -kind %s -seed %d: differs only some of the time\n", k.name, seed)
	}
	if !s.isNew(diff) {
		return nil
	}
	_, shown, _ := strings.Cut(text, random)
	fmt.Printf("=== -kind %s -seed %d\n%s--- CPython (-) and the other (+)\n%s\n", k.name, seed, shown, diff)
	if s.keep == "" {
		return nil
	}
	return os.WriteFile(filepath.Join(s.keep, fmt.Sprintf("%s_%d.py", k.name, seed)), []byte(text), 0o644)
}

// reportCases shows the cases of a program that differ. It reports false if the program differs in another way.
func (s *search) reportCases(j job) bool {
	want, err := s.c.measure.Run(s.c.script)
	if err != nil || want.Code != 0 {
		return false
	}
	got, err := s.c.tested.Run(s.c.script)
	w, g := strings.Split(want.Stdout, "\n"), strings.Split(got.Stdout, "\n")
	if err != nil || got.Code != 0 || len(w) != len(g) {
		return false
	}
	for i := range w {
		if w[i] == g[i] || !s.matters(w[i]+"\n"+g[i]) {
			continue
		}
		if s.isNew(w[i] + "\n" + g[i]) {
			name, _, _ := strings.Cut(w[i], " ")
			fmt.Printf("=== -kind %s -seed %d\n%s  - %s\n  + %s\n", j.kind.name, j.seed, caseOf(j.text, name), w[i], g[i])
		}
	}
	return true
}

// caseOf is the case of a program that prints the line with this name: show(name, ...) or the function of this name.
func caseOf(text, name string) string {
	var b strings.Builder
	inside := false
	for line := range strings.Lines(text) {
		inside = strings.HasPrefix(line, "show("+name+",") || strings.HasPrefix(line, "def "+name+"(") || inside && strings.HasPrefix(line, " ")
		if inside {
			b.WriteString(line)
		}
	}
	return b.String()
}

// isNew counts a difference and reports whether it is the first of its kind.
func (s *search) isNew(diff string) bool {
	like := digits.ReplaceAllString(diff, "0")
	if s.seen[like] {
		s.same++
		return false
	}
	s.seen[like] = true
	s.found++
	return true
}

// summary says how many programs were compared, and what that cost.
func (s *search) summary() {
	total := 0
	for _, k := range s.chosen {
		if n := s.counts[k.name]; n > 0 {
			fmt.Printf("%-10s %7d programs, %d differ\n", k.name, n, s.differ[k.name])
			total += n
		}
	}
	fmt.Printf("%d programs from seed %d, %d differences, %d more like them, %d passed over, %d of no use; %v of processor time, %v\n",
		total, s.seed, s.found, s.same, s.passed, s.unusable, s.c.spent().Round(time.Second), time.Since(s.began).Round(time.Second))
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
