package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// isoDate reads 2023-04-17, and 17.04.2023 or 17/04/2023 in the order of the
// language.
func (d *Doc) isoDate(s *Sentence, j int, date *Date) int {
	if next := d.digits(s, j, date); next > j {
		return next
	}
	if next := d.dottedDay(s, j, date); next > j {
		return next
	}
	if next := d.firstDay(s, j, date); next > j {
		return next
	}
	if j+4 > int(s.Last) {
		return j
	}
	sep := &d.Tokens[d.Elems[j+1].First]
	if sep.Kind != text.Punct || sep.Flags&text.Spaced != 0 || d.Tokens[d.Elems[j+3].First].Value != sep.Value || d.Tokens[d.Elems[j+3].First].Kind != text.Punct {
		return j
	}
	if y, ok := d.year(s, j); ok && sep.Is('-') {
		m, ok1 := d.number(s, j+2, 1, 12)
		day, ok2 := d.number(s, j+4, 1, 31)
		if ok1 && ok2 {
			date.Start = Day{y, uint8(m), uint8(day)}
			return j + 5
		}
		return j
	}
	y, ok := d.year(s, j+4)
	if !ok || !sep.Is('.') && !sep.Is('/') {
		return j
	}
	a, ok1 := d.number(s, j, 1, 31)
	b, ok2 := d.number(s, j+2, 1, 31)
	if !ok1 || !ok2 {
		return j
	}
	day, month := a, b
	if !d.Grammar.DayFirst && sep.Is('/') {
		day, month = b, a
	}
	if month > 12 {
		day, month = month, day
	}
	if month > 12 {
		return j
	}
	date.Start = Day{y, uint8(month), uint8(day)}
	return j + 5
}

// digits reads "29-6-2018", "11 - 4" at the head of a text and "19 / 11 الحالي" behind the word
// for a day, where the language writes days so.
func (d *Doc) digits(s *Sentence, j int, date *Date) int {
	if !d.Grammar.DigitDays || j+2 > int(s.Last) {
		return j
	}
	day, ok := d.number(s, j, 1, 31)
	sep := &d.Tokens[d.Elems[j+1].First]
	month, ok2 := d.number(s, j+2, 1, 12)
	if !ok || !ok2 || !sep.Is('-') && !sep.Is('/') || d.Tokens[d.Elems[j].First].Kind != text.Number || d.Tokens[d.Elems[j+2].First].Kind != text.Number {
		return j
	}
	if j+4 <= int(s.Last) && d.Tokens[d.Elems[j+3].First].Value == sep.Value && d.Tokens[d.Elems[j+3].First].Kind == text.Punct {
		if y, ok := d.year(s, j+4); ok {
			date.Start = Day{y, uint8(month), uint8(day)}
			return j + 5
		}
	}
	if j > int(s.First) && d.Elems[j-1].Word == lexicon.WordOn || s.Para && j <= int(s.First)+3 {
		date.Start = Day{Month: uint8(month), Day: uint8(day)}
		return j + 3
	}
	return j
}

// dottedDay reads "18.11." for a day of a month, in languages that write a full stop behind both; "2.1." is the number of a
// section where nothing else tells.
func (d *Doc) dottedDay(s *Sentence, j int, date *Date) int {
	if !d.Grammar.DayFirst || !d.Grammar.Case || j+3 > int(s.Last) || !d.punctAt(s, j+1, '.') || !d.punctAt(s, j+3, '.') {
		return j
	}
	day, ok := d.number(s, j, 1, 31)
	month, ok2 := d.number(s, j+2, 1, 12)
	m := &d.Tokens[d.Elems[j+2].First]
	if !ok || !ok2 || d.Tokens[d.Elems[j].First].Kind != text.Number || m.Kind != text.Number || (d.Tokens[d.Elems[j+1].First].Flags|m.Flags|d.Tokens[d.Elems[j+3].First].Flags)&text.Spaced != 0 {
		return j
	}
	const digits = 2
	if m.End-m.Start < digits && day <= 12 && (j == int(s.First) || !isMark(d.Elems[j-1].Word)) {
		return j
	}
	if j+4 <= int(s.Last) {
		if next := &d.Tokens[d.Elems[j+4].First]; next.Kind == text.Number {
			return j // "18.11.2021", "18.11. 2021"
		}
	}
	date.Start = Day{Month: uint8(month), Day: uint8(day)}
	return j + 4
}

// firstDay reads the first half of a range whose second tells the year: "28.9.–1.10.2016",
// "3.–5.3.2016", "30/4-2/5/2019".
func (d *Doc) firstDay(s *Sentence, j int, date *Date) int {
	if !d.Grammar.DayFirst || j+5 > int(s.Last) {
		return j
	}
	first, ok := d.number(s, j, 1, 31)
	month, k := 0, j+1
	sep := &d.Tokens[d.Elems[k].First]
	if !ok || d.Tokens[d.Elems[j].First].Kind != text.Number {
		return j
	}
	if sep.Is('.') || sep.Is('/') {
		if k++; d.Tokens[d.Elems[k].First].Flags&text.Spaced == 0 {
			if m, ok := d.number(s, k, 1, 12); ok {
				month = m
				if k++; d.punctAt(s, k, '.') {
					k++
				}
			}
		}
	}
	c, ok := d.rangeWord(s, k)
	if !ok || d.Elems[k].Word == lexicon.WordAnd || d.punctAt(s, k, '/') && !d.punctAt(s, k-1, '.') || d.punctAt(s, k, '-') && month == 0 && k == j+1 && !sep.Is('-') {
		return j
	}
	var end Date
	next := d.isoDate(s, c, &end)
	if next == c || end.Range || end.Start.Month == 0 || month == 0 && first >= int(end.Start.Day) {
		return j
	}
	date.Start = Day{end.Start.Year, uint8(month), uint8(first)}
	if month == 0 {
		date.Start.Month = end.Start.Month
	} else if month > int(end.Start.Month) && date.Start.Year != 0 {
		date.Start.Year--
	}
	date.End, date.Range = end.Start, true
	return next
}
