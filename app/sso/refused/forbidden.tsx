import { Refused } from '@/components/single-sign-on/refused'

export default Refused
