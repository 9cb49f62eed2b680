package legation

// Official is a person in public office, as one document speaks of him or her.
// Inside a [Report] an official is shared by pointer: the traveller, a host and
// a participant who are one person are one *Official.
type Official struct {
	// ID names the official inside a report ("o1", "o2" in the order of first
	// mention), or is the roster's id where a [Roster] knows the person.
	ID string
	// Name is the name in the document's own script, in the nominative. It is
	// zero where the text names the office alone ("the French foreign minister").
	Name Name
	// Office is the office that the text gives.
	Office Office
	// Mentions are the places where the text names the official, in order.
	Mentions []Span
}

// String returns the official's name, else the title of the office.
func (o *Official) String() string {
	switch {
	case o == nil:
		return ""
	case o.Name.Full != "":
		return o.Name.Full
	}
	return o.Office.Title
}

// Office is what an official holds: a role of a country or an organization.
type Office struct {
	// Role is a code of the closed list, "" where the text tells no office.
	Role Role
	// Title is the office as the text writes it, "Foreign Minister".
	Title string
	// Country is the ISO 3166-1 alpha-2 code of the country that the office
	// belongs to, ISO 3166-3 where the country is gone; "" where unknown.
	Country string
	// Organization is the usual English name of the organization that the
	// office belongs to, "NATO"; "" where it is a country's.
	Organization string
	// Modifiers stand beside the role: former, acting, deputy ...
	Modifiers []Modifier
	// Inferred says that the library concluded role or country ("his Cuban
	// counterpart" is a foreign minister), and that the text does not state it.
	Inferred bool
}

// Role is the code of an office.
type Role string

// The roles.
const (
	RolePresident             Role = "president"
	RoleVicePresident         Role = "vice_president"
	RoleMonarch               Role = "monarch"
	RoleCrownPrince           Role = "crown_prince"
	RoleRoyal                 Role = "royal"
	RolePrimeMinister         Role = "prime_minister" // chancellor, premier, head of government
	RoleDeputyPrimeMinister   Role = "deputy_prime_minister"
	RoleForeignMinister       Role = "foreign_minister" // also the US Secretary of State
	RoleDeputyForeignMinister Role = "deputy_foreign_minister"
	RoleDefenceMinister       Role = "defence_minister"
	RoleFinanceMinister       Role = "finance_minister"
	RoleInteriorMinister      Role = "interior_minister"
	RoleTradeMinister         Role = "trade_minister"
	RoleEnergyMinister        Role = "energy_minister"
	RoleMinister              Role = "minister" // any other minister
	RoleDeputyMinister        Role = "deputy_minister"
	RoleSecretaryGeneral      Role = "secretary_general"
	RoleHighRepresentative    Role = "high_representative"
	RoleCommissionPresident   Role = "commission_president" // European Commission, AU Commission ...
	RoleAmbassador            Role = "ambassador"
	RoleSpecialEnvoy          Role = "special_envoy"
	RoleSecurityAdviser       Role = "security_adviser"
	RoleSpeaker               Role = "speaker"
	RoleLegislator            Role = "legislator"
	RoleGovernor              Role = "governor"
	RoleMayor                 Role = "mayor"
	RoleMilitaryChief         Role = "military_chief"
	RolePope                  Role = "pope"
	RoleReligiousLeader       Role = "religious_leader"
	RolePartyLeader           Role = "party_leader"
	RoleOppositionLeader      Role = "opposition_leader"
	RoleSpokesperson          Role = "spokesperson"
	RoleSpouse                Role = "spouse"
	RoleOther                 Role = "other"
)

// Modifier qualifies a role.
type Modifier string

// The modifiers.
const (
	ModifierDeputy  Modifier = "deputy"
	ModifierActing  Modifier = "acting"
	ModifierInterim Modifier = "interim"
	ModifierFormer  Modifier = "former"
	ModifierElect   Modifier = "elect"
	ModifierSpecial Modifier = "special"
)
