package datetime

// This file is the calendar: days counted from 0001-01-01, which is day 1.

const (
	minYear = 1
	maxYear = 9999
	// maxOrdinal is the day 9999-12-31.
	maxOrdinal = 3652059
	daySeconds = 86400
	dayMicros  = daySeconds * 1000000
	// epochOrdinal is the day 1970-01-01.
	epochOrdinal = 719163
)

var monthDays = [13]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// beforeMonth is how many days of an ordinary year precede each month.
var beforeMonth = [13]int{0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}

func isLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func daysIn(y, m int) int {
	if m == 2 && isLeap(y) {
		return 29
	}
	return monthDays[m]
}

func dayOfYear(y, m, d int) int {
	n := beforeMonth[m] + d
	if m > 2 && isLeap(y) {
		n++
	}
	return n
}

func daysBeforeYear(y int) int {
	y--
	return y*365 + y/4 - y/100 + y/400
}

func ordinal(y, m, d int) int { return daysBeforeYear(y) + dayOfYear(y, m, d) }

// fromOrdinal is the inverse of ordinal, for 1 <= n.
func fromOrdinal(n int) (y, m, d int) {
	n--
	n400, n := n/146097, n%146097
	n100, n := n/36524, n%36524
	n4, n := n/1461, n%1461
	n1, n := n/365, n%365
	y = n400*400 + n100*100 + n4*4 + n1 + 1
	if n1 == 4 || n100 == 4 {
		return y - 1, 12, 31
	}
	m = (n + 50) >> 5
	before := beforeMonth[m]
	if m > 2 && isLeap(y) {
		before++
	}
	if before > n {
		m--
		before -= daysIn(y, m)
	}
	return y, m, n - before + 1
}

// weekday is 0 for Monday.
func weekday(y, m, d int) int { return (ordinal(y, m, d) + 6) % 7 }

// isoWeekOne is the ordinal of the Monday on which ISO year y begins.
func isoWeekOne(y int) int {
	first := ordinal(y, 1, 1)
	wd := (first + 6) % 7
	monday := first - wd
	if wd > 3 {
		monday += 7
	}
	return monday
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// isoCalendar returns the ISO year, week and weekday of a date.
func isoCalendar(y, m, d int) (year, week, day int) {
	today := ordinal(y, m, d)
	monday := isoWeekOne(y)
	week = floorDiv(today-monday, 7)
	switch {
	case week < 0:
		y--
		week = (today - isoWeekOne(y)) / 7
	case week >= 52 && today >= isoWeekOne(y+1):
		y++
		week = 0
	}
	return y, week + 1, (today+6)%7 + 1
}

// fromISO turns an ISO year, week and day into a date. bad says what is wrong:
// 'w' the week, 'd' the day, 0 nothing; the date itself may be out of range.
func fromISO(year, week, day int) (y, m, d int, bad byte) {
	if week <= 0 || week >= 53 {
		outOfRange := true
		if week == 53 {
			// Years that begin on a Thursday, or leap years on a Wednesday, have 53.
			first := (ordinal(year, 1, 1) + 6) % 7
			if first == 3 || first == 2 && isLeap(year) {
				outOfRange = false
			}
		}
		if outOfRange {
			return 0, 0, 0, 'w'
		}
	}
	if day <= 0 || day >= 8 {
		return 0, 0, 0, 'd'
	}
	n := isoWeekOne(year) + (week-1)*7 + day - 1
	if n < 1 {
		return 0, 0, 0, 'o'
	}
	y, m, d = fromOrdinal(n)
	return y, m, d, 0
}
