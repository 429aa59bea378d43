package parser

// Watch is asked every now and then, while a program is parsed, whether to go
// on. It is told how many tokens were scanned and how many were parsed, or read
// again to explain a mistake, since it was asked last. Its error ends the
// parse, whose error it becomes. A nil Watch is asked nothing.
type Watch func(scanned, parsed int) error

// watchEvery is how many tokens are parsed between two calls of a Watch.
const watchEvery = 1024

// stopped is panicked with when a Watch wants no more.
type stopped struct{ err error }

// scan is the Watch as the scanner asks it.
func (w Watch) scan() func(tokens int) error {
	if w == nil {
		return nil
	}
	return func(tokens int) error { return w(tokens, 0) }
}

// look asks the parser's Watch, once in a while.
func (p *parser) look() {
	if p.i < p.lookAt {
		return
	}
	n := p.i - p.lookAt + watchEvery
	p.lookAt = p.i + watchEvery
	p.lookNow(n)
}

// lookNow asks the parser's Watch, after work like that of parsing n tokens.
func (p *parser) lookNow(n int) {
	if p.watch != nil {
		if err := p.watch(0, n); err != nil {
			panic(stopped{err})
		}
	}
}

// longToken is the length from which a token is worth a look of its own.
const longToken = 1 << 16

// look asks the explainer's Watch, once in a while.
func (e *explainer) look() {
	if e.looks--; e.looks > 0 {
		return
	}
	e.looks = watchEvery
	if e.watch != nil {
		if err := e.watch(0, watchEvery/8); err != nil {
			panic(stopped{err})
		}
	}
}
