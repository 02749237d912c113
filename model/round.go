package model

import "time"

// Round is what a mentor said of an item in an earlier session of the same learner,
// with what became of it.
type Round struct {
	Session   SessionSummary
	At        time.Time // when the review was returned
	By        Contact
	Remark    Remark   // by the code that the item has now
	Confirmed []string // titles of the evidence that was confirmed for it
}
