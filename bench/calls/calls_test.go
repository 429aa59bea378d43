package calls

import "testing"

// Every engine computes the same, or its times mean nothing.
func TestHosts(t *testing.T) {
	for _, h := range Hosts {
		s, err := h.New()
		if err != nil {
			t.Errorf("%s: %v", h.Name, err)
			continue
		}
		if got, err := s.Add(1<<40, 2); got != 1<<40+2 || err != nil {
			t.Errorf("%s: add: %d, %v", h.Name, got, err)
		}
		if got, err := s.CallHost(1000); got != 499500 || err != nil {
			t.Errorf("%s: calls of the host: %d, %v", h.Name, got, err)
		}
		if got, err := s.CallSelf(1000); got != 499500 || err != nil {
			t.Errorf("%s: calls in the script: %d, %v", h.Name, got, err)
		}
	}
}

// each runs a benchmark once per engine, with a program loaded.
func each(b *testing.B, run func(b *testing.B, s Script)) {
	for _, h := range Hosts {
		s, err := h.New()
		if err != nil {
			b.Fatal(err)
		}
		b.Run(h.Name, func(b *testing.B) {
			b.ReportAllocs()
			run(b, s)
		})
	}
}

// Go calls a function of the script.
func BenchmarkGoToScript(b *testing.B) {
	each(b, func(b *testing.B, s Script) {
		for b.Loop() {
			if _, err := s.Add(40, 2); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// The script calls a function of the host, b.N times in a loop of its own.
func BenchmarkScriptToGo(b *testing.B) {
	each(b, func(b *testing.B, s Script) {
		if _, err := s.CallHost(int64(b.N)); err != nil {
			b.Fatal(err)
		}
	})
}

// The same loop with a function of the script: what of the above is not the border.
func BenchmarkScriptToScript(b *testing.B) {
	each(b, func(b *testing.B, s Script) {
		if _, err := s.CallSelf(int64(b.N)); err != nil {
			b.Fatal(err)
		}
	})
}

// A fresh interpreter with the program loaded.
func BenchmarkNew(b *testing.B) {
	for _, h := range Hosts {
		b.Run(h.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := h.New(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
