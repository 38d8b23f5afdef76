import { type AgencyType, agencyTypes } from '../../basics/agency-name.ts'
import { Whole } from '../../platform/html/tags.tsx'
import { typeBeside } from '../agency.ts'

/** Letters that a phone has room for on one line, in the size of a heading. */
const oneLine = 24

/**
 * An agency's name that may be broken after its type and nowhere in the name itself, unless that is
 * longer than a line of a phone. What is said after it in brackets may be broken anywhere.
 */
export function AgencyName({ name }: { name: string }) {
  const type = agencyTypes.find(({ full }) => name.startsWith(full) && name.length > full.length)
  const [own = '', ...beside] = name.slice(type?.full.length).split(/(?= \()/)
  return type ? (
    <span lang="th">
      {type.full}
      <wbr />
      {own.length > oneLine ? own : <Whole>{own}</Whole>}
      {beside}
    </span>
  ) : (
    <span lang="th">{name}</span>
  )
}

/** What is said beside a name: of several agencies of one name, no two say the same. */
interface Beside {
  name: string
  type: AgencyType
  district: string
  province: string
  code: string
}

/**
 * The type where the name lacks it, district, province and code, on the line below a name. A code that
 * was made of the name says nothing new; of several agencies of one name, one alone has it.
 */
export function Whereabouts(props: Beside) {
  const type = typeBeside(props)
  return (
    <>
      {type ? <Whole>{type}</Whole> : null}{' '}
      {props.district ? <Whole>{`อำเภอ${props.district}`}</Whole> : null}{' '}
      {props.province ? <Whole>{`จังหวัด${props.province}`}</Whole> : null}{' '}
      {props.name.startsWith(props.code) ? null : <Whole>{`(${props.code})`}</Whole>}
    </>
  )
}

/** An agency's name, and where it is in a softer voice beside it. */
export const NameAndPlace = (props: Beside) => (
  <>
    <AgencyName name={props.name} />{' '}
    <span class="soft">
      <Whereabouts {...props} />
    </span>
  </>
)
