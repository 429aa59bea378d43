package pickle

import (
	"hash/maphash"
	"math"
)

// textMemo numbers strings: a hash table that is only added to.
type textMemo struct {
	last     string // what get was asked for last
	lastHash uint64

	slots   []int32 // place in entries plus one, 0 if free; a power of two of them
	entries []textEntry
}

type textEntry struct {
	text string
	hash uint64
	at   int // removed if the string is
}

// removed is the number of a string that was.
const removed = math.MinInt

var textSeed = maphash.MakeSeed()

func (m *textMemo) len() int { return len(m.entries) }

// find returns the slot of s: its own or the free one where it goes.
func (m *textMemo) find(s string, hash uint64) int {
	mask := len(m.slots) - 1
	i := int(hash) & mask
	for m.slots[i] != 0 {
		if e := &m.entries[m.slots[i]-1]; e.hash == hash && e.text == s {
			break
		}
		i = (i + 1) & mask
	}
	return i
}

// get returns the number of s.
func (m *textMemo) get(s string) (at int, ok bool) {
	if len(m.entries) == 0 {
		return 0, false
	}
	m.last, m.lastHash = s, maphash.String(textSeed, s)
	if i := m.slots[m.find(s, m.lastHash)]; i != 0 {
		at = m.entries[i-1].at
		return at, at != removed
	}
	return 0, false
}

// remove forgets s.
func (m *textMemo) remove(s string) {
	if _, ok := m.get(s); ok {
		m.entries[m.slots[m.find(s, m.lastHash)]-1].at = removed
	}
}

// set numbers s.
func (m *textMemo) set(s string, at int) {
	if 2*len(m.entries) >= len(m.slots) {
		m.grow()
	}
	hash := m.lastHash
	if m.last != s || hash == 0 {
		hash = maphash.String(textSeed, s)
	}
	i := m.find(s, hash)
	if n := m.slots[i]; n != 0 {
		m.entries[n-1].at = at
		return
	}
	m.entries = append(m.entries, textEntry{s, hash, at})
	m.slots[i] = int32(len(m.entries))
}

func (m *textMemo) grow() {
	m.slots = make([]int32, max(32, 4*len(m.slots)))
	mask := len(m.slots) - 1
	for n := range m.entries {
		i := int(m.entries[n].hash) & mask
		for m.slots[i] != 0 {
			i = (i + 1) & mask
		}
		m.slots[i] = int32(n + 1)
	}
}
