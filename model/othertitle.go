package model

// OtherTitle is what a person has on a grid that is not the one in use.
type OtherTitle struct {
	Grid     GridRef // a version of it that something is on
	Title    Text    // what it is called; empty where no such grid is here
	Sessions int
	Evidence int
	Actions  int // to do
}
