package bz2

import "slices"

// rotations sorts the rotations of block: the result says where each of them
// begins, and which is the block itself. Rotations are told apart by ever longer
// beginnings: with those of h bytes ranked, one pass over those that are equal so
// far ranks those of 2h. ok is false with an exception pending.
func rotations(rt *runtime, block []byte) (order []int32, at int, ok bool) {
	n := len(block)
	order = make([]int32, n)
	rank := firstRanks(block, order)
	// A key is the rank of a rotation's second half and where the rotation begins.
	keys := make([]uint64, n)
	for h, split := 2, true; split && h < n; h *= 2 {
		split = false
		if !rt.Work(n / 4) {
			return nil, 0, false
		}
		for i := 0; i < n; {
			if p := order[i]; p < 0 {
				// A stretch that is sorted, told by its length; what follows it
				// may be sorted meanwhile too.
				i -= int(p)
				continue
			}
			j := i + 1
			for j < n && order[j] >= 0 && rank[order[j]] == int32(i) {
				j++
			}
			group := keys[i:j]
			for k := range group {
				p := order[i+k]
				q := int(p) + h
				if q >= n {
					q -= n
				}
				group[k] = uint64(uint32(rank[q]))<<32 | uint64(uint32(p))
			}
			slices.Sort(group)
			first := i
			for k, key := range group {
				if k > 0 && key>>32 != group[k-1]>>32 {
					first, split = i+k, true
				}
				order[i+k] = int32(uint32(key))
				rank[uint32(key)] = int32(first)
			}
			i = j
		}
		markSorted(order, rank)
	}
	clear(keys)
	for p, r := range rank {
		order[uint64(r)+keys[r]] = int32(p)
		keys[r]++
	}
	// Of equal rotations libbz2 has the block itself last.
	return order, int(rank[0]) + int(keys[rank[0]]) - 1, true
}

// firstRanks sorts the rotations by two bytes. The rank of one is the place in
// order of the first that is equal to it so far.
func firstRanks(block []byte, order []int32) []int32 {
	n := len(block)
	pair := func(p int) uint32 {
		q := p + 1
		if q == n {
			q = 0
		}
		return uint32(block[p])<<8 | uint32(block[q])
	}
	count := make([]int32, 1<<16+1)
	for p := range block {
		count[pair(p)+1]++
	}
	for i := 1; i < len(count); i++ {
		count[i] += count[i-1]
	}
	rank := make([]int32, n)
	for p := range block {
		rank[p] = count[pair(p)]
	}
	for p := range block {
		c := pair(p)
		order[count[c]] = int32(p)
		count[c]++
	}
	return rank
}

// markSorted writes the negative length of each stretch of rotations that are
// told apart from all others where the stretch begins.
func markSorted(order, rank []int32) {
	n := int32(len(order))
	start := int32(-1)
	for i := int32(0); i < n; {
		size := int32(1)
		if p := order[i]; p < 0 {
			size = -p
		} else if i+1 < n && order[i+1] >= 0 && rank[order[i+1]] == rank[p] {
			start = -1
			for i++; i < n && order[i] >= 0 && rank[order[i]] == rank[p]; i++ {
			}
			continue
		}
		if start < 0 {
			start = i
		}
		i += size
		order[start] = start - i
	}
}
