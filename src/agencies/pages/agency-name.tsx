import { agencyTypes } from '../../basics/agency-name.ts'
import { Whole } from '../../platform/html/tags.tsx'

/** An agency's name that may be broken after its type and nowhere in the name itself. */
export function AgencyName({ name }: { name: string }) {
  const type = agencyTypes.find(({ full }) => name.startsWith(full) && name.length > full.length)
  return type ? (
    <span lang="th">
      {type.full}
      <wbr />
      <Whole>{name.slice(type.full.length)}</Whole>
    </span>
  ) : (
    <span lang="th">{name}</span>
  )
}

/** District and province on the line below a name. */
export const Whereabouts = (props: { district: string; province: string }) => (
  <>
    {props.district ? <Whole>{`อำเภอ${props.district}`}</Whole> : null}{' '}
    {props.province ? <Whole>{`จังหวัด${props.province}`}</Whole> : null}
  </>
)

/** An agency's name, and where it is in a softer voice beside it. */
export const NameAndPlace = (props: { name: string; district: string; province: string }) => (
  <>
    <AgencyName name={props.name} />{' '}
    <span class="soft">
      <Whereabouts {...props} />
    </span>
  </>
)
