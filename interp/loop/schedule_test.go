package loop

import "testing"

type numbered int

func (numbered) RunIn(*Loop, *Future) bool { return true }

func TestScheduleKeepsCallbacksInOrder(t *testing.T) {
	moved := false
	for _, seed := range []string{"random:1", "random:2", "random:3"} {
		s, err := ParseSchedule(seed)
		if err != nil {
			t.Fatal(err)
		}
		var q ring
		var tasks [20]*Task
		for i := range 40 {
			if i%2 == 0 {
				tasks[i/2] = &Task{id: uint64(i)}
				q.push(entry{r: tasks[i/2]})
			} else {
				q.push(entry{r: numbered(i)})
			}
		}
		q.push(entry{r: numbered(1000)}) // of the turn after
		s.mix(&q, 40)
		last, steps := numbered(0), map[uint64]bool{}
		for i := range 40 {
			switch r := q.pop().r.(type) {
			case numbered:
				if r < last {
					t.Fatalf("%s: callback %d runs after %d", seed, r, last)
				}
				last = r
			case *Task:
				steps[r.id] = true
				moved = moved || r.id != uint64(i)
			}
		}
		if last != 39 || len(steps) != 20 || q.n != 1 {
			t.Errorf("%s: last callback %d, %d tasks, %d entries left", seed, last, len(steps), q.n)
		}
	}
	if !moved {
		t.Error("nothing was moved")
	}
}

func TestParseSchedule(t *testing.T) {
	for _, text := range []string{"", "fifo"} {
		if s, err := ParseSchedule(text); s != nil || err != nil {
			t.Errorf("%q: %v, %v", text, s, err)
		}
	}
	for _, text := range []string{"random", "random:", "random:x", "random:-1", "lifo"} {
		if _, err := ParseSchedule(text); err == nil {
			t.Errorf("%q: no error", text)
		}
	}
}
