package object

// mergeLow merges the neighbouring runs a[start:start+na] and the nb pairs
// after it, na <= nb, from the left: the shorter run is copied out of the way.
// It is known that the first of the second run belongs in front and the last
// of the first run at the end.
func (s *sortState) mergeLow(start, na, nb int) bool {
	a := s.a
	left := s.temp[:na]
	copy(left, a[start:start+na])
	dst := start        // where the next pair goes
	right := start + na // the rest of the second run begins here
	end := right + nb   // and ends here
	ok := false         // the merge went through
	i := 0              // the rest of the first run is left[i:]
	takeRight := func(k int) {
		copy(a[dst:dst+k], a[right:right+k])
		dst += k
		right += k
	}
	takeLeft := func(k int) {
		copy(a[dst:dst+k], left[i:i+k])
		dst += k
		i += k
	}
	takeRight(1)
	if right < end && na > 1 {
		ok = s.mergeLowLoop(left, &i, &right, end, takeLeft, takeRight)
	} else {
		ok = true
	}
	if ok && len(left)-i == 1 {
		// The last of the first run belongs at the very end.
		takeRight(end - right)
	}
	takeLeft(len(left) - i)
	return ok
}

// mergeLowLoop is the merging proper: it ends when the second run is used up,
// when one pair of the first is left, or with an exception pending (false).
func (s *sortState) mergeLowLoop(left []sortPair, i, right *int, end int, takeLeft, takeRight func(int)) bool {
	gallop := s.gallop
	for {
		// One by one, until one run wins often enough in a row.
		wonLeft, wonRight := 0, 0
		for {
			r := s.less(s.a[*right].key, left[*i].key)
			if r < 0 {
				return false
			}
			if r > 0 {
				takeRight(1)
				wonRight++
				wonLeft = 0
				if *right == end {
					return true
				}
				if wonRight >= gallop {
					break
				}
			} else {
				takeLeft(1)
				wonLeft++
				wonRight = 0
				if len(left)-*i == 1 {
					return true
				}
				if wonLeft >= gallop {
					break
				}
			}
		}
		// Galloping: find how much to take at once, while that pays.
		gallop++
		for {
			if gallop > 1 {
				gallop--
			}
			s.gallop = gallop
			k := s.gallopRight(s.a[*right].key, left[*i:], 0)
			if k < 0 {
				return false
			}
			wonLeft = k
			if k > 0 {
				takeLeft(k)
				// Nothing left happens only when comparisons contradict one another.
				if len(left)-*i <= 1 {
					return true
				}
			}
			takeRight(1)
			if *right == end {
				return true
			}
			if k = s.gallopLeft(left[*i].key, s.a[*right:end], 0); k < 0 {
				return false
			}
			wonRight = k
			if k > 0 {
				takeRight(k)
				if *right == end {
					return true
				}
			}
			takeLeft(1)
			if len(left)-*i == 1 {
				return true
			}
			if wonLeft < minGallop && wonRight < minGallop {
				break
			}
		}
		gallop++ // leaving costs
		s.gallop = gallop
	}
}

// mergeHigh is mergeLow for na > nb, from the right: the second run is copied
// out of the way.
func (s *sortState) mergeHigh(start, na, nb int) bool {
	a := s.a
	right := s.temp[:nb]
	copy(right, a[start+na:start+na+nb])
	dst := start + na + nb // the next pair goes in front of this
	i := start + na        // the rest of the first run is a[start:i]
	j := nb                // the rest of the second run is right[:j]
	takeLeft := func(k int) {
		copy(a[dst-k:dst], a[i-k:i])
		dst -= k
		i -= k
	}
	takeRight := func(k int) {
		copy(a[dst-k:dst], right[j-k:j])
		dst -= k
		j -= k
	}
	ok := true
	takeLeft(1)
	if i > start && nb > 1 {
		ok = s.mergeHighLoop(right, start, &i, &j, takeLeft, takeRight)
	}
	if ok && j == 1 {
		// The first of the second run belongs in front of everything.
		takeLeft(i - start)
	}
	takeRight(j)
	return ok
}

// mergeHighLoop: see mergeLowLoop.
func (s *sortState) mergeHighLoop(right []sortPair, start int, i, j *int, takeLeft, takeRight func(int)) bool {
	gallop := s.gallop
	for {
		wonLeft, wonRight := 0, 0
		for {
			r := s.less(right[*j-1].key, s.a[*i-1].key)
			if r < 0 {
				return false
			}
			if r > 0 {
				takeLeft(1)
				wonLeft++
				wonRight = 0
				if *i == start {
					return true
				}
				if wonLeft >= gallop {
					break
				}
			} else {
				takeRight(1)
				wonRight++
				wonLeft = 0
				if *j == 1 {
					return true
				}
				if wonRight >= gallop {
					break
				}
			}
		}
		gallop++
		for {
			if gallop > 1 {
				gallop--
			}
			s.gallop = gallop
			n := *i - start
			k := s.gallopRight(right[*j-1].key, s.a[start:*i], n-1)
			if k < 0 {
				return false
			}
			k = n - k
			wonLeft = k
			if k > 0 {
				takeLeft(k)
				if *i == start {
					return true
				}
			}
			takeRight(1)
			if *j == 1 {
				return true
			}
			if k = s.gallopLeft(s.a[*i-1].key, right[:*j], *j-1); k < 0 {
				return false
			}
			k = *j - k
			wonRight = k
			if k > 0 {
				takeRight(k)
				if *j <= 1 {
					return true
				}
			}
			takeLeft(1)
			if *i == start {
				return true
			}
			if wonLeft < minGallop && wonRight < minGallop {
				break
			}
		}
		gallop++
		s.gallop = gallop
	}
}
